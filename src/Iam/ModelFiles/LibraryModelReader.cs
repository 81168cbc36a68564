using System.Collections.Generic;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>Reads <c>libraries</c>: what the use of members of types needs.</summary>
internal sealed class LibraryModelReader(ModelReading reading)
{
    internal const string Constructor = ".ctor";

    private readonly RequirementModelReader _requirements = new(reading, takesOperations: true);

    public IEnumerable<ModelMember> Read(JsonNode node)
    {
        var elements = reading.Elements(
            node,
            "A library",
            "{ \"type\": \"My.Library.Uploader\", \"members\": { \"Upload\": [\"s3:PutObject\"] } }",
            "assembly",
            "type",
            "members");
        if (node is JsonObject && !elements.ContainsKey("type"))
            reading.Report(
                new SourceSpan(node.Span.Start, 1),
                "The library does not say its type; write \"type\": \"My.Library.Uploader\"");
        if (node is JsonObject && !elements.ContainsKey("members"))
            reading.Report(
                new SourceSpan(node.Span.Start, 1),
                "The library does not say its members; write \"members\": { \"Upload\": [\"s3:PutObject\"] }");
        var assembly = reading.Text(elements, "assembly");
        if (reading.Text(elements, "type") is not { } type || (assembly is null && elements.ContainsKey("assembly")))
            return [];
        if (assembly is not null && !ModelNames.IsOneLine(assembly.Value))
        {
            reading.Report(assembly.Span, "The name of an assembly is one line of text; leave it out for any assembly");
            return [];
        }

        var name = type.Value.Replace('+', '.');
        if (!ModelNames.IsDottedName(name))
        {
            reading.Report(
                type.ContentSpan,
                $"'{type.Value.Shorten()}' is not a type; write its full name without type parameters, such as \"My.Library.Uploader\"");
            return [];
        }

        return elements.TryGetValue("members", out var members) ? ReadMembers(assembly?.Value ?? "", name, members) : [];
    }

    private IEnumerable<ModelMember> ReadMembers(string assembly, string type, JsonNode node)
    {
        foreach (var (name, value) in reading.Members(node, "'members'", "an object such as { \"Upload\": [\"s3:PutObject\"] }"))
        {
            if (name.Value != Constructor && !ModelNames.IsIdentifier(name.Value))
            {
                reading.Report(
                    name.ContentSpan,
                    $"'{name.Value.Shorten()}' is not a member; write the name of a method or property, or \"{Constructor}\"");
                continue;
            }

            if (_requirements.Read(value) is not { } requirements)
                continue;
            var member = new ModelMember(assembly, type, name.Value, new EquatableArray<ModelRequirement>(requirements));
            if (reading.Declare(KeyOf(assembly, type, name.Value), member, name))
                yield return member;
        }
    }

    private static string KeyOf(string assembly, string type, string member) =>
        $"member '{type}{(member == Constructor ? "" : ".")}{member}'" + (assembly.Length == 0 ? "" : $" of '{assembly}'");
}
