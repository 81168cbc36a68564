using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>
/// Finds calls of AWS by what is written alone: a client's namespace in use, and an invocation of a name that the client has.
/// </summary>
internal static class WrittenCalls
{
    /// <summary>The name in the first such call of the compilation; null where there is none.</summary>
    public static SyntaxToken? FindFirst(Compilation compilation, SdkCatalog sdk, CancellationToken cancellationToken)
    {
        var roots = compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellationToken)).OfType<CompilationUnitSyntax>().ToArray();
        var everywhere = roots
            .SelectMany(root => root.Usings)
            .Where(@using => @using.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            .SelectMany(@using => ClientsIn(@using, sdk))
            .ToArray();
        return roots
            .Where(root => !WrittenTrees.HasGeneratedName(root.SyntaxTree.FilePath))
            .Select(root => FindFirst(root, everywhere, sdk, cancellationToken))
            .FirstOrDefault(name => name is not null);
    }

    private static SyntaxToken? FindFirst(
        CompilationUnitSyntax root, SdkClient[] everywhere, SdkCatalog sdk, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var clients = root.Usings
            .Concat(root.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(@namespace => @namespace.Usings))
            .SelectMany(@using => ClientsIn(@using, sdk))
            .Concat(everywhere)
            .ToArray();
        if (clients.Length == 0)
            return null;
        foreach (var invocation in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (NameOf(invocation.Expression) is { } name && clients.Any(client => Calls(client, name.ValueText)))
                return name;
        }

        return null;
    }

    private static IEnumerable<SdkClient> ClientsIn(UsingDirectiveSyntax @using, SdkCatalog sdk)
    {
        var name = @using.Name is AliasQualifiedNameSyntax or QualifiedNameSyntax ? @using.Name.ToString() : "";
        return sdk.FindClientsIn(name.StartsWith("global::", StringComparison.Ordinal) ? name.Substring("global::".Length) : name);
    }

    private static SyntaxToken? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        _ => null,
    };

    private static bool Calls(SdkClient client, string method) =>
        client.Resolve(method, requestTypeName: null, method.EndsWith("Async", StringComparison.Ordinal)).Kind == SdkCallKind.Call;
}
