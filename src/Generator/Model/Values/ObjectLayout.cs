namespace Cachewright.Generator.Model.Values;

/// <summary>How members are told apart in the bytes.</summary>
internal enum ObjectLayout
{
    /// <summary>By position: an array, with nil where no member has the number.</summary>
    Array,

    /// <summary>By name: a map, because <c>[MessagePackObject]</c> or <c>[Key("name")]</c> asks for it.</summary>
    Map,
}
