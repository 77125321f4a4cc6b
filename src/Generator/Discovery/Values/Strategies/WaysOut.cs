using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Types that people meet and that are no data: what each is, and what to store instead.</summary>
internal static class WaysOut
{
    private const string LeaveOut =
        "which means nothing outside its process. Leave it out, or mark it with [IgnoreDataMember]";
    private const string Text = "Store its ToString() as a string";
    private const string Rows = "rows of any columns. Store a list of records";
    private const string Untyped = "a collection that can hold anything. Declare ";
    private const string Work = "work that is still going on. Await it and return its result";
    private const string Json = "JSON in memory of its own. Store its ";
    private const string Request = "a part of a request, which ends with it. Store a record of what is needed";

    /// <summary>By metadata name; what is derived from one counts as well.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["System.Array"] = "an array of anything. Declare T[]",
            ["System.Collections.ArrayList"] = Untyped + "List<T>",
            ["System.Collections.BitArray"] = "bits in a form of their own. Store them as bool[]",
            ["System.Collections.Generic.IAsyncEnumerable`1"] =
                "a stream of values. Return a list, with ToListAsync() for example",
            ["System.Collections.Generic.IAsyncEnumerator`1"] = "a stream of values. Return a list instead",
            ["System.Collections.Generic.IEnumerator`1"] = "a walk through a list. Return the list instead",
            ["System.Collections.Hashtable"] = Untyped + "Dictionary<TKey, TValue>",
            ["System.Collections.ICollection"] = Untyped + "ICollection<T>",
            ["System.Collections.IDictionary"] = Untyped + "IDictionary<TKey, TValue>",
            ["System.Collections.IEnumerable"] = Untyped + "IEnumerable<T>",
            ["System.Collections.IList"] = Untyped + "IList<T>",
            ["System.Collections.Queue"] = Untyped + "Queue<T>",
            ["System.Collections.SortedList"] = Untyped + "SortedList<TKey, TValue>",
            ["System.Collections.Specialized.NameValueCollection"] =
                "a collection of its own kind. Declare Dictionary<string, string[]>",
            ["System.Collections.Specialized.StringCollection"] = "a collection of its own kind. Declare List<string>",
            ["System.Collections.Stack"] = Untyped + "Stack<T>",
            ["System.Data.Common.DbConnection"] = LeaveOut,
            ["System.Data.Common.DbDataReader"] = "a stream of rows. Store a list of records",
            ["System.Data.DataRow"] = Rows,
            ["System.Data.DataSet"] = Rows,
            ["System.Data.DataTable"] = Rows,
            ["System.Data.DataView"] = Rows,
            ["System.Data.IDataReader"] = "a stream of rows. Store a list of records",
            ["System.Delegate"] = "a delegate. Return what it computes instead",
            ["System.Dynamic.ExpandoObject"] = "an object of any members. Declare a record or Dictionary<TKey, TValue>",
            ["System.Exception"] = "an exception. Store its Message as a string, or a record of what is needed",
            ["System.Globalization.CultureInfo"] = "a culture with the user's settings. Store its Name as a string",
            ["System.IO.BinaryReader"] = "a reader of a stream. Store what it reads",
            ["System.IO.FileSystemInfo"] = "an entry of this machine's disk. Store its FullName as a string",
            ["System.IO.Stream"] = "a stream, which can be read once. Store its bytes as byte[]",
            ["System.IO.TextReader"] = "a stream of text. Store its ReadToEnd() as a string",
            ["System.IO.TextWriter"] = "a stream of text. Store what was written as a string",
            ["System.IServiceProvider"] = LeaveOut,
            ["System.Index"] = "a place in a list. Store its Value as an int",
            ["System.Lazy`1"] = "a value that may not be there yet. Store its Value",
            ["System.Linq.Expressions.Expression"] = "code. Store what it was made from, or what it computes",
            ["System.Linq.IGrouping`2"] = "a group of a query. Store its Key and a list, or Dictionary<TKey, List<T>>",
            ["System.Linq.ILookup`2"] = "groups of a query. Declare Dictionary<TKey, List<T>>",
            ["System.Linq.IOrderedEnumerable`1"] =
                "a query that has not run yet. Return its results, with ToList() for example",
            ["System.Net.Http.HttpContent"] = "a stream. Store its ReadAsStringAsync() or ReadAsByteArrayAsync()",
            ["System.Net.Http.HttpRequestMessage"] = Request,
            ["System.Net.Http.HttpResponseMessage"] =
                "a response, whose content can be read once. Store its status and what its Content.ReadAsStringAsync() returns",
            ["System.Net.IPAddress"] = $"an address in a form of its own. {Text}",
            ["System.Net.IPEndPoint"] = $"an address in a form of its own. {Text}",
            ["System.Net.Mail.MailAddress"] = $"an address in a form of its own. {Text}",
            ["System.Random"] = LeaveOut,
            ["System.Range"] = "places in a list. Store its Start.Value and End.Value as int",
            ["System.Reflection.Assembly"] = "a part of the program. Store its FullName as a string",
            ["System.Reflection.MemberInfo"] = "a part of the program. Store its Name as a string",
            ["System.Security.Claims.Claim"] =
                "a claim with its issuer and subject. Store its Type and Value as strings",
            ["System.Security.Claims.ClaimsIdentity"] =
                "a user's identity. Store a record of the claims that are needed",
            ["System.Security.Claims.ClaimsPrincipal"] = "a user. Store a record of the claims that are needed",
            ["System.Security.Cryptography.X509Certificates.X509Certificate"] =
                "a certificate, maybe with its private key. Store its GetRawCertData() as byte[]",
            ["System.Text.Encoding"] = "an encoding. Store its WebName as a string",
            ["System.Text.Json.JsonDocument"] = Json + "RootElement.GetRawText() as a string",
            ["System.Text.Json.JsonElement"] = Json + "GetRawText() as a string",
            ["System.Text.Json.Nodes.JsonNode"] = Json + "ToJsonString() as a string",
            ["System.Text.RegularExpressions.Capture"] = "a part of a text. Store its Value as a string",
            ["System.Text.RegularExpressions.Regex"] = $"a compiled pattern. {Text}",
            ["System.Text.StringBuilder"] = $"a text in the making. {Text}",
            ["System.Threading.CancellationToken"] = LeaveOut,
            ["System.Threading.CancellationTokenSource"] = LeaveOut,
            ["System.Threading.SemaphoreSlim"] = LeaveOut,
            ["System.Threading.Tasks.Task"] = Work,
            ["System.Threading.Tasks.ValueTask"] = Work,
            ["System.Threading.Tasks.ValueTask`1"] = Work,
            ["System.Threading.Thread"] = LeaveOut,
            ["System.Threading.Timer"] = LeaveOut,
            ["System.TimeZoneInfo"] = "a time zone with its rules. Store its Id as a string",
            ["System.Type"] = "a part of the program. Store its FullName as a string",
            ["System.WeakReference"] = LeaveOut,
            ["System.WeakReference`1"] = LeaveOut,
            ["System.Xml.Linq.XObject"] = $"XML in memory of its own. {Text}",
            ["System.Xml.XmlNode"] = "XML in memory of its own. Store its OuterXml as a string",
            ["System.Xml.XmlReader"] = "a reader of a stream. Store what it reads",
            ["Microsoft.AspNetCore.Http.HttpContext"] = Request,
            ["Microsoft.AspNetCore.Http.HttpRequest"] = Request,
            ["Microsoft.AspNetCore.Http.HttpResponse"] = Request,
            ["Microsoft.EntityFrameworkCore.DbContext"] =
                "a unit of work with its connection. Store the records that it loads",
            ["Microsoft.EntityFrameworkCore.DbSet`1"] =
                "a query that has not run yet. Return its results, with ToListAsync() for example",
            ["Microsoft.Extensions.Logging.ILogger"] = LeaveOut,
            ["Microsoft.Extensions.Primitives.StringValues"] = "texts in a form of their own. Store them as string[]",
            ["Newtonsoft.Json.Linq.JToken"] = $"JSON in memory of its own. {Text}",
        };

    /// <summary>What is wrong with a type, and what to do; null for a type that is not in the table, nor derived from one that is.</summary>
    public static string? Find(ITypeSymbol type)
    {
        for (INamedTypeSymbol? level = type as INamedTypeSymbol; level is not null; level = level.BaseType)
        {
            if (All.TryGetValue(TypeNames.Metadata(level), out string? reason))
            {
                return reason;
            }
        }

        return null;
    }
}
