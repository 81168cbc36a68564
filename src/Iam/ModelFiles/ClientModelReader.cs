using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>Reads <c>clients</c>: clients of the AWS SDK for .NET by service id.</summary>
internal sealed class ClientModelReader(ModelReading reading)
{
    private const string SdkAssembly = "AWSSDK.";

    private static readonly string[] Elements = ["prefix", "assembly", "namespace", "interface", "class"];

    public ModelClient? Read(JsonString serviceId, JsonNode node)
    {
        if (!ModelNames.IsOneLine(serviceId.Value) || serviceId.Value.IndexOf('/') >= 0)
        {
            reading.Report(serviceId.ContentSpan, "This is not a service id; write that of the API model, such as \"CloudWatch Logs\"");
            return null;
        }

        var elements = reading.Elements(
            node,
            "A client",
            "{ \"prefix\": ..., \"assembly\": ..., \"namespace\": ..., \"interface\": ..., \"class\": ... }",
            Elements);
        var texts = Elements.Select(element => reading.Text(elements, element)).ToArray();
        var missing = Elements.Where(element => !elements.ContainsKey(element)).ToArray();
        if (node is JsonObject && missing.Length > 0)
            reading.Report(
                serviceId.ContentSpan,
                $"The client of '{serviceId.Value.Shorten()}' does not say its {string.Join(", ", missing)}");
        if (texts is not [{ } prefix, { } assembly, { } @namespace, { } @interface, { } @class])
            return null;
        reading.Refer(ModelReferenceKind.Service, prefix.Value, prefix.ContentSpan);
        var isRight = Check(
                assembly,
                IsSdkAssembly,
                "of the SDK, which begins with 'AWSSDK.'; describe other libraries under \"libraries\"",
                "an assembly")
            & Check(@namespace, ModelNames.IsDottedName, "; write such as \"Amazon.S3\"", "a namespace")
            & Check(@interface, ModelNames.IsIdentifier, "; write its simple name, such as \"IAmazonS3\"", "an interface")
            & Check(@class, ModelNames.IsIdentifier, "; write its simple name, such as \"AmazonS3Client\"", "a class");
        if (!isRight)
            return null;
        var client = new ModelClient(serviceId.Value, prefix.Value, assembly.Value, @namespace.Value, @interface.Value, @class.Value);
        return reading.Declare($"client of '{serviceId.Value}'", client, serviceId) ? client : null;
    }

    private static bool IsSdkAssembly(string text) =>
        text.Length > SdkAssembly.Length && text.StartsWith(SdkAssembly, StringComparison.Ordinal) && ModelNames.IsOneLine(text);

    private bool Check(JsonString text, Func<string, bool> isRight, string advice, string what)
    {
        if (isRight(text.Value))
            return true;
        reading.Report(text.ContentSpan, $"'{text.Value.Shorten()}' is not {what}{(advice[0] == ';' ? "" : " ")}{advice}");
        return false;
    }
}

/// <summary>Reads <c>operations</c>: what operations need, by service id.</summary>
internal sealed class OperationModelReader(ModelReading reading)
{
    private readonly RequirementModelReader _requirements = new(reading, takesOperations: false);

    public IEnumerable<ModelOperation> Read(JsonString serviceId, JsonNode node)
    {
        reading.Refer(ModelReferenceKind.ServiceId, serviceId.Value, serviceId.ContentSpan);
        const string Example = "an object such as { \"NewOperation\": [\"service:NewAction\"] }";
        foreach (var (name, value) in reading.Members(node, $"'{serviceId.Value.Shorten()}'", Example))
        {
            if (!ModelNames.IsIdentifier(name.Value))
            {
                reading.Report(name.ContentSpan, $"'{name.Value.Shorten()}' is not the name of an operation; write such as \"PutObject\"");
                continue;
            }

            if (_requirements.Read(value) is not { } requirements)
                continue;
            var operation = new ModelOperation(serviceId.Value, name.Value, new EquatableArray<ModelRequirement>(requirements));
            if (reading.Declare($"operation '{serviceId.Value}/{name.Value}'", operation, name))
                yield return operation;
        }
    }
}
