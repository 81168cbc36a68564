using System.Collections.Generic;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Models;

/// <summary>Reads <c>operations</c>: what operations need, by service id.</summary>
internal sealed class OperationModelReader(ModelReading reading)
{
    private readonly RequirementModelReader _requirements = new(reading, takesOperations: false);

    public IEnumerable<ModelOperation> Read(JsonString serviceId, JsonNode node)
    {
        reading.Refer(ModelReferenceKind.ServiceId, serviceId.Value, serviceId.ContentSpan);
        const string Example = "an object such as { \"NewOperation\": [\"service:NewAction\"] }";
        foreach (var (name, value) in reading.Members(node, $"'{Shortened.Of(serviceId.Value)}'", Example))
        {
            if (!ModelNames.IsIdentifier(name.Value))
            {
                reading.Report(name.ContentSpan, $"'{Shortened.Of(name.Value)}' is no name of an operation; write such as \"PutObject\"");
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
