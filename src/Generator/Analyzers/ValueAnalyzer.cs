using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers;

/// <summary>Reports CW4xxx: results that would not come back from the cache as they went in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueAnalyzer() : FamilyAnalyzer(typeof(ValueRules));
