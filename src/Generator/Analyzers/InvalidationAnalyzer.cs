using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers;

/// <summary>Reports CW3xxx: what a write makes invalid, or updates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidationAnalyzer() : FamilyAnalyzer(typeof(InvalidationRules));
