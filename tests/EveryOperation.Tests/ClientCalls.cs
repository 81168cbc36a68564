using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>C# that calls every method of a client once, one call a line.</summary>
internal sealed class ClientCalls
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    private ClientCalls(string source, IReadOnlyDictionary<int, IMethodSymbol> methods)
    {
        Source = source;
        Methods = methods;
    }

    /// <summary>The source.</summary>
    public string Source { get; }

    /// <summary>The method that each line calls, from line 0.</summary>
    public IReadOnlyDictionary<int, IMethodSymbol> Methods { get; }

    /// <summary>Writes the calls of a client.</summary>
    public static ClientCalls Of(SdkClientRow client, CSharpCompilation compilation)
    {
        var name = client.Namespace + "." + client.Interface;
        var symbol = compilation.References
            .Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Select(assembly => assembly.GetTypeByMetadataName(name))
            .Single(found => found is not null)!;

        var text = new StringBuilder("class Calls {\n");
        var methods = new Dictionary<int, IMethodSymbol>();
        var called = symbol.GetMembers()
            .OfType<IMethodSymbol>()
            .Where(method => method is { MethodKind: MethodKind.Ordinary, IsStatic: false });
        foreach (var method in called)
        {
            var line = methods.Count + 1;
            var parameters = method.Parameters.Select(
                (parameter, index) => parameter.Type.ToDisplayString(Qualified) + " a" + index.ToString(CultureInfo.InvariantCulture));
            var arguments = method.Parameters.Select((_, index) => "a" + index.ToString(CultureInfo.InvariantCulture));
            var first = symbol.ToDisplayString(Qualified) + " client";
            text.Append(
                CultureInfo.InvariantCulture,
                $"void M{line}({string.Join(", ", parameters.Prepend(first))}) "
                + $"{{ client.{method.Name}({string.Join(", ", arguments)}); }}\n");
            methods.Add(line, method);
        }

        return new ClientCalls(text.Append("}\n").ToString(), methods);
    }
}
