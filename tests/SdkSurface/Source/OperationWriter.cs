using System.Linq;
using System.Text;
using System.Text.Json;
using Dstack.Permissions.SdkSurface.Clients;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>Writes the requests, responses and paginators of a client.</summary>
public sealed class OperationWriter(ClientSurface client, ModelTypes types)
{
    /// <summary>The types as C#, without their namespace.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var operation in client.Operations)
        {
            WriteClass(
                text,
                operation.Request,
                $"global::{client.Row.Namespace}.{client.Row.Stem}Request",
                operation.Input,
                operation.InputShape,
                operation.Today);
            WriteClass(
                text,
                operation.Response,
                "global::Amazon.Runtime.AmazonWebServiceResponse",
                operation.Output,
                operation.OutputShape,
                today: null);
            if (operation.Results is not null)
                WritePaginator(text, operation);
        }
        if (client.IsPaginated)
            WriteFactory(text);
        return text.ToString();
    }

    private void WriteClass(StringBuilder text, string name, string parent, JsonElement? structure, string? shape, string? today)
    {
        text.Append("public partial class ").Append(name).Append(" : ").Append(parent).AppendLine(" {");
        if (client.Model is { } model)
            text.Append(types.Properties(model, structure, shape, today, name));
        text.AppendLine("}");
    }

    private void WritePaginator(StringBuilder text, OperationSurface operation)
    {
        const string Enumerable = "global::Amazon.Runtime.IPaginatedEnumerable";
        text.AppendLine($"public interface {operation.Paginator} {{");
        text.AppendLine($"{Enumerable}<global::{client.Row.ModelNamespace}.{operation.Response}> Responses {{ get; }}");
        if (operation.Output is { } output)
        {
            var members = types.Members(client.Model!, output, operation.OutputShape, operation.Response).ToList();
            foreach (var result in operation.Results!)
            {
                var (name, type) = members.Find(member => member.Name == CSharpNames.Pascal(result));
                const string List = "global::System.Collections.Generic.List<";
                // A result of that name would be a second Responses (Inspector2, Imagebuilder).
                if (name != "Responses" && type?.StartsWith(List, System.StringComparison.Ordinal) == true)
                    text.AppendLine($"{Enumerable}<{type[List.Length..^1]}> {name} {{ get; }}");
            }
        }
        text.AppendLine("}");
    }

    private void WriteFactory(StringBuilder text)
    {
        var ns = client.Row.ModelNamespace;
        text.AppendLine($"public interface I{client.Row.FactoryStem}PaginatorFactory {{");
        foreach (var operation in client.Operations.Where(operation => operation.Results is not null))
            text.AppendLine($"global::{ns}.{operation.Paginator} {operation.Name}(global::{ns}.{operation.Request} request);");
        text.AppendLine("}");
    }
}
