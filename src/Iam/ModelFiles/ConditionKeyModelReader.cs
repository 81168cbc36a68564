using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>Reads <c>conditionKeys</c>: where they are declared with their types, and where they are named.</summary>
internal sealed class ConditionKeyModelReader(ModelReading reading)
{
    private static readonly string[] Types = ["String", "ARN", "Bool", "Numeric", "Date", "IPAddress", "Binary"];
    private static readonly string[] AllTypes = [.. Types, .. Types.Select(type => "ArrayOf" + type)];

    /// <summary>The keys that an object declares.</summary>
    public IEnumerable<ConditionKey> Read(JsonNode node)
    {
        foreach (var (name, value) in reading.Members(node, "'conditionKeys'", "an object such as { \"prefix:Key\": \"String\" }"))
        {
            if (!IsKey(name))
                continue;
            if (value is not JsonString type || !AllTypes.Contains(type.Value))
            {
                var text = value as JsonString;
                var wrong = text?.Value;
                var shown = wrong is null ? JsonTypes.Describe(value) : $"'{wrong.Shorten()}'";
                var advice = (wrong is null ? null : ModelReading.Meant(wrong, AllTypes))
                    ?? $"; write one of {string.Join(", ", Types)}, or ArrayOf and one of them";
                reading.Report(
                    text?.ContentSpan ?? value.Span,
                    $"{shown} is not a type of a condition key{advice}");
                continue;
            }

            var key = new ConditionKey(name.Value, type.Value);
            if (reading.Declare($"condition key '{name.Value}'", key, name))
                yield return key;
        }
    }

    /// <summary>The keys that an action or a resource type supports.</summary>
    public IEnumerable<string> ReadNames(IReadOnlyDictionary<string, JsonNode> elements)
    {
        foreach (var key in reading.Texts(elements, "conditionKeys"))
        {
            if (!IsKey(key))
                continue;
            reading.Refer(ModelReferenceKind.ConditionKey, key.Value, key.ContentSpan);
            yield return key.Value;
        }
    }

    private bool IsKey(JsonString key)
    {
        if (ModelNames.IsConditionKey(key.Value))
            return true;
        reading.Report(
            key.ContentSpan,
            $"'{key.Value.Shorten()}' is not a condition key; write 'prefix:name', with ${{TagKey}} for a free part");
        return false;
    }
}
