using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>Writes a tag from a template and the values of its placeholders.</summary>
/// <typeparam name="TState">What the template reads from.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void TagWriter<in TState>(ref KeyWriter writer, TState state);
