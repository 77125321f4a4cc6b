using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery.Memory;

/// <summary>
/// What one file declares, and what its declarations mention, as plain names. A declaration reaches a type only by a name that its
/// file mentions, so names tell which files a reading can depend on. Bodies are left out: no declaration depends on them.
/// </summary>
internal sealed class TreeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Known = new();

    private TreeNames(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        IsGlobal = root.AttributeLists.Any() || root.Usings.Any(static item => !item.GlobalKeyword.IsKind(default));
        foreach (SyntaxNodeOrToken item in root.DescendantNodesAndTokens(IsNoBody))
        {
            if (item.IsKind(SyntaxKind.IdentifierToken))
            {
                Mentioned.Add(item.AsToken().ValueText);
            }
            else if (item.AsNode() is MemberDeclarationSyntax member)
            {
                Declare(member);
            }
        }
    }

    /// <summary>The types, also as generated names put them together: <c>Outer.Inner</c> is <c>OuterInner</c> too.</summary>
    public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

    /// <summary>Every identifier outside bodies, and what generated code would add to it.</summary>
    public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

    /// <summary>The namespaces, in full.</summary>
    public HashSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether all other files may depend on this one: it has global usings, or attributes of the assembly.</summary>
    public bool IsGlobal { get; }

    /// <summary>The names of a file; they are collected once.</summary>
    public static TreeNames Of(SyntaxTree tree) => Known.GetValue(tree, static key => new TreeNames(key));

    private static bool IsNoBody(SyntaxNode node) =>
        node is not (BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax);

    private void Declare(MemberDeclarationSyntax member)
    {
        if (member is BaseNamespaceDeclarationSyntax space)
        {
            Namespaces.Add(FullName(space));
            return;
        }

        string? name = (member as BaseTypeDeclarationSyntax)?.Identifier.ValueText;
        name ??= (member as DelegateDeclarationSyntax)?.Identifier.ValueText;
        if (name is null)
        {
            return;
        }

        Declared.Add(name);
        if (name.EndsWith("Attribute", StringComparison.Ordinal))
        {
            Declared.Add(name.Substring(0, name.Length - "Attribute".Length));
        }

        // Discovery asks who else has the name of a handle or a decorator, or will have it.
        string joined = string.Concat(
            member
                .Ancestors()
                .OfType<BaseTypeDeclarationSyntax>()
                .Reverse()
                .Select(static item => item.Identifier.ValueText)
        );
        Declared.Add(joined + name);
        Mentioned.UnionWith([joined + name, $"{joined}{name}Cache", $"Cached{joined}{name}"]);
    }

    private static string FullName(BaseNamespaceDeclarationSyntax space)
    {
        IEnumerable<string> names = space
            .AncestorsAndSelf()
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Reverse()
            .SelectMany(static item => item.Name.DescendantTokens())
            .Where(static item => item.IsKind(SyntaxKind.IdentifierToken))
            .Select(static item => item.ValueText);
        return string.Join(".", names);
    }
}
