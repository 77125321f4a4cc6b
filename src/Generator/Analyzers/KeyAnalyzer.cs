using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers;

/// <summary>Reports CW2xxx: what keys and tags are made of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyAnalyzer() : FamilyAnalyzer(typeof(KeyRules));
