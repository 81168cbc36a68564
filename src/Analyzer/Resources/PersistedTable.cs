using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The table of DynamoDB that a call of the SDK's object persistence model or document model works on.</summary>
/// <param name="Name">Its name, with <c>*</c> for what is not known of it.</param>
/// <param name="Member">What says the name.</param>
/// <param name="Index">The index that it is read by, with <c>*</c> for what is not known of it; null where it is read by none.</param>
internal sealed record PersistedTable(string Name, string Member, string? Index = null)
{
    /// <summary>The member that names the index.</summary>
    public const string IndexMember = "IndexName";

    private const string Attribute = "DynamoDBTableAttribute";
    private const string Override = "OverrideTableName";
    private const string Prefix = "TableNamePrefix";
    private const string Any = "*";

    // What makes contexts: where the program has none of these, a library makes them, with a prefix or without.
    private static readonly string[] Makers = ["DynamoDBContextBuilder", "new DynamoDBContext(", " DynamoDBContext>"];

    // What renames tables for the whole program.
    private static readonly string[] Renamers = ["AWSConfigsDynamoDB", "RegisterTableDefinition"];

    /// <summary>The table of a call; null where it is not known.</summary>
    public static PersistedTable? Find(IOperation call) => call is not IInvocationOperation invocation ? null
        : PersistedType(invocation) is { } type ? OfType(type, invocation)
        : invocation.Instance is { } instance ? OfDocuments(instance)
        : null;

    private static INamedTypeSymbol? PersistedType(IInvocationOperation call) =>
        call.TargetMethod is { TypeArguments: [INamedTypeSymbol argument], ContainingType.ContainingNamespace.Name: "DataModel" } ? argument
        : call.Arguments
                .Select(argument => argument.Value.Unwrapped())
                .OfType<ITypeOfOperation>()
                .FirstOrDefault()?.TypeOperand as INamedTypeSymbol;

    private static PersistedTable? OfType(INamedTypeSymbol type, IInvocationOperation call)
    {
        var compilation = call.SemanticModel?.Compilation;
        if (compilation is null || Renamers.Any(compilation.Mentions))
            return null;
        var config = ConfigOf(call);
        var name = config?.Member(Override) ?? MemberShape.NotSet;
        var prefix = config?.Member(Prefix) ?? MemberShape.NotSet;
        var before = prefix.Visibility switch
        {
            Visibility.NotSet => PrefixOfContext(compilation),
            Visibility.Set => prefix.Value.TextOf() is { Text: "" } ? "" : prefix.Value.TextOf().Pattern ?? Any,
            _ => Any,
        };
        var index = ReadsByIndex(call) && config?.Member(IndexMember) is { Visibility: not Visibility.NotSet } named
            ? named.Value.TextOf().Pattern ?? Any
            : null;
        return name.Visibility switch
        {
            Visibility.NotSet => new PersistedTable(before + NameOf(type), type.Name, index),
            // An ARN is taken as it is, whatever the prefix; that is left to low-level calls.
            Visibility.Set when name.Value.TextOf().Pattern is { } other
                && !other.StartsWith("arn:", System.StringComparison.Ordinal) => new PersistedTable(before + other, Override, index),
            _ => null,
        };
    }

    // A context may have been given a prefix wherever it was made; on .NET Framework by a file besides.
    private static string PrefixOfContext(Compilation compilation) =>
        compilation.Mentions(Prefix) || !Makers.Any(compilation.Mentions) || compilation.ObjectType.ContainingAssembly?.Name == "mscorlib"
            ? Any
            : "";

    // What is saved, loaded or deleted is so by the key of the table.
    private static bool ReadsByIndex(IInvocationOperation call) => call.TargetMethod.Name is { } name
        && (name.IndexOf("Query", System.StringComparison.Ordinal) >= 0 || name.IndexOf("Scan", System.StringComparison.Ordinal) >= 0);

    private static RequestShape? ConfigOf(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit)
        .Where(argument => argument.Parameter?.Type.Name.EndsWith("Config", System.StringComparison.Ordinal) == true)
        .Select(argument => RequestShape.Read(argument.Value, call, mayFollow: true))
        .FirstOrDefault();

    private static string NameOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declared = type; declared is not null; declared = declared.BaseType)
        {
            var attribute = declared.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == Attribute);
            if (attribute is { ConstructorArguments: [{ Value: string name }, ..] })
                return name;
        }

        return type.MetadataName;
    }

    private static PersistedTable? OfDocuments(IOperation table)
    {
        table = table.Unwrapped();
        var made = (table.OnlyValue() ?? table).Unwrapped();
        while (made is IInvocationOperation { Instance: { } builder })
            made = builder.Unwrapped();
        var arguments = made switch
        {
            IInvocationOperation { TargetMethod: { Name: "LoadTable", ContainingType.ContainingNamespace.Name: "DocumentModel" } } load =>
                load.Arguments,
            IObjectCreationOperation { Type: { Name: "TableBuilder", ContainingNamespace.Name: "DocumentModel" } } builder =>
            builder.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        return arguments.FirstOrDefault(argument => argument.Parameter?.Name == "tableName")?.Value.TextOf().Pattern is { } name
            ? new PersistedTable(name, "tableName")
            : null;
    }
}
