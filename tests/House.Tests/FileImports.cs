using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.House.Tests;

/// <summary>
/// Which file of a project uses what another one declares. A file imports every file that declares a part of a type that it names, whose
/// member it uses or whose value it enumerates; what only comments name does not count.
/// </summary>
internal sealed class FileImports
{
    private readonly Dictionary<string, IReadOnlyList<string>> imports = [];

    public FileImports(CSharpCompilation compilation, IReadOnlyCollection<string> files)
    {
        var known = files.ToHashSet(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees.Where(tree => known.Contains(tree.FilePath)))
        {
            var model = compilation.GetSemanticModel(tree);
            var types = tree.GetRoot().DescendantNodes()
                .SelectMany(node => SymbolsOf(model, node))
                .Select(OutermostType)
                .OfType<INamedTypeSymbol>()
                .ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            imports[tree.FilePath] =
            [
                .. types.SelectMany(type => type.DeclaringSyntaxReferences)
                    .Select(reference => reference.SyntaxTree.FilePath)
                    .Where(file => file != tree.FilePath && known.Contains(file))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByFile => imports;

    public IEnumerable<(string From, string To)> Pairs => imports.SelectMany(row => row.Value.Select(to => (row.Key, to)));

    /// <summary>The file and all that it imports, directly or through others.</summary>
    public IReadOnlyCollection<string> ReachedFrom(string file)
    {
        var reached = new HashSet<string> { file };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var import in imports[next].Where(reached.Add))
                waiting.Enqueue(import);
        }

        return reached;
    }

    private static IEnumerable<ISymbol?> SymbolsOf(SemanticModel model, SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name => [Found(model, name), model.GetAliasInfo(name)?.Target],
        SimpleNameSyntax name => [Found(model, name)],
        BaseObjectCreationExpressionSyntax creation => [Found(model, creation)],
        InitializerExpressionSyntax or CollectionExpressionSyntax => [model.GetTypeInfo(node).ConvertedType],
        CommonForEachStatementSyntax loop => [model.GetForEachStatementInfo(loop).GetEnumeratorMethod],
        _ => [],
    };

    private static ISymbol? Found(SemanticModel model, SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private static INamedTypeSymbol? OutermostType(ISymbol? symbol)
    {
        var type = symbol switch
        {
            IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
            IArrayTypeSymbol array => array.ElementType as INamedTypeSymbol,
            INamedTypeSymbol named => named,
            _ => symbol?.ContainingType,
        };
        while (type?.ContainingType is { } outer)
            type = outer;
        return type?.OriginalDefinition;
    }
}
