using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>The collection of tests that disturb the whole process: no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(TestsThatRunAlone), DisableParallelization = true)]
public sealed class TestsThatRunAlone;
