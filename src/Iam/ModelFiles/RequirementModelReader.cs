using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>Reads lists of what an operation, or a member of a library, needs.</summary>
internal sealed class RequirementModelReader(ModelReading reading, bool takesOperations)
{
    private readonly string _example = takesOperations ? "[\"s3:PutObject\"] or [\"S3/PutObject\"]" : "[\"s3:PutObject\"]";

    /// <summary>The requirements; null, with a fault, where it cannot be told what is meant.</summary>
    public IReadOnlyList<ModelRequirement>? Read(JsonNode node)
    {
        if (node is JsonArray array)
        {
            var requirements = array.Elements.Select(ReadOne).OfType<ModelRequirement>().ToArray();

            // What is left of a list of faults must not read as "needs nothing".
            return requirements.Length == 0 && array.Elements.Count > 0 ? null : requirements;
        }

        if (node is JsonString or JsonObject)
            return ReadOne(node) is { } single ? [single] : null;
        reading.Report(node.Span, $"What is needed is {JsonTypes.Describe(node)}; write a list such as {_example}, or [] where nothing is");
        return null;
    }

    private ModelRequirement? ReadOne(JsonNode node)
    {
        if (node is JsonString text)
            return Refer(text) ? new ModelRequirement(text.Value, "", "") : null;
        string[] known = takesOperations ? ["action", "operation", "when"] : ["action", "when", "bindings"];
        var elements = reading.Elements(node, "A requirement", "\"service:Action\" or { \"action\": ..., \"when\": ... }", known);
        var (action, operation) = (reading.Text(elements, "action"), reading.Text(elements, "operation"));
        if (node is JsonObject && !elements.ContainsKey("action") && !elements.ContainsKey("operation"))
            reading.Report(
                new SourceSpan(node.Span.Start, 1),
                "The requirement does not say its action; write \"action\": \"service:Action\"");
        if (action is not null && operation is not null)
            reading.Report(operation.Span, "A requirement has either an action or an operation; write two requirements");
        if ((action ?? operation) is not { } name || !Refer(name) || !TryReadCondition(elements, out var when))
            return null;
        return new ModelRequirement(name.Value, when, ReadBindings(elements));
    }

    private bool Refer(JsonString name)
    {
        if (takesOperations && name.Value.IndexOf('/') > 0)
        {
            reading.Refer(ModelReferenceKind.Operation, name.Value, name.ContentSpan);
            return true;
        }

        if (ActionName.TryParse(name.Value, out var action)
            && ModelNames.IsPrefix(action.Service.ToLowerInvariant())
            && ModelNames.IsActionName(action.Name))
        {
            reading.Refer(ModelReferenceKind.Action, name.Value, name.ContentSpan);
            return true;
        }

        var form = takesOperations ? "'service:Action', or an operation as 'service id/Operation'" : "'service:Action'";
        reading.Report(name.ContentSpan, $"'{name.Value.Shorten()}' is not an action; write {form}, without wildcards");
        return false;
    }

    // A requirement whose condition cannot be read is left out: to need it always would be a false alarm.
    private bool TryReadCondition(IReadOnlyDictionary<string, JsonNode> elements, out string when)
    {
        when = "";
        if (!elements.ContainsKey("when"))
            return true;
        if (reading.Text(elements, "when") is not { } text)
            return false;
        if (WhenGrammar.FindFault(text.Value) is { } fault)
        {
            reading.Report(fault.Length == 0 ? text.ContentSpan : text.SpanOf(fault.Start, fault.Length), fault.Message);
            return false;
        }

        when = text.Value;
        return true;
    }

    private string ReadBindings(IReadOnlyDictionary<string, JsonNode> elements)
    {
        if (!elements.TryGetValue("bindings", out var node))
            return "";
        var bindings = new List<string>();
        foreach (var (variable, value) in reading.Members(node, "'bindings'", "an object such as { \"BucketName\": \"Bucket\" }"))
        {
            if (variable.Value.Length == 0 || !variable.Value.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ':'))
                reading.Report(
                    variable.ContentSpan,
                    $"'{variable.Value.Shorten()}' is not a variable of an ARN form; "
                        + "write such as \"BucketName\", or \"arn\" for a whole ARN");
            else if (value is not JsonString members || (members.Value != "*" && !members.Value.Split('|').All(WhenGrammar.IsPath)))
                reading.Report(
                    value.Span,
                    "A binding names a member of the request, such as \"Bucket\" or \"Destination.Bucket\", or \"*\" for any value");
            else
                bindings.Add(variable.Value + "=" + members.Value);
        }

        return string.Join(";", bindings);
    }
}
