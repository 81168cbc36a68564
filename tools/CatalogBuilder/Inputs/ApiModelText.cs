using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Output;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>
/// The text of an API model in the folder Models: operations with the structures of their requests, then a section for each structure with
/// its members and their types. <c>[x]</c> is a list, <c>{x}</c> a map; a member without a type is a text.
/// </summary>
public static class ApiModelText
{
    private const string OperationSection = "operations";
    private const char Tab = '\t';

    /// <summary>The models of a folder by service id.</summary>
    public static IReadOnlyDictionary<string, ApiModel> ReadAll(
        string folder) => Directory.GetFiles(folder, "*" + CatalogFileName.Extension)
        .Order(StringComparer.Ordinal)
        .Select(path => Read(path, File.ReadLines(path)))
        .ToDictionary(model => model.ServiceId, StringComparer.Ordinal);

    public static ApiModel Read(string path, IEnumerable<string> text)
    {
        string[] head = [];
        var operations = new Dictionary<string, string?>(StringComparer.Ordinal);
        var structures = new Dictionary<string, IReadOnlyDictionary<string, ModelType>>(StringComparer.Ordinal);
        SortedDictionary<string, ModelType>? members = null;
        var inOperations = false;
        foreach (var line in text.Where(line => !line.StartsWith('#')))
        {
            var tab = line.IndexOf(Tab, StringComparison.Ordinal);
            var (name, rest) = tab < 0 ? (line, "") : (line[..tab], line[(tab + 1)..]);
            if (head.Length == 0)
                head = line.Split(Tab);
            else if (line is ['[', .. var section, ']'])
                (inOperations, members) = section == OperationSection ? (true, null) : (false, Add(section));
            else if (inOperations)
                operations.Add(name, rest.Length == 0 ? null : rest);
            else if (members is not null)
                members.Add(name, ModelType.Parse(rest));
            else
                throw new InvalidDataException($"{path}: '{line}' stands in no section.");
        }

        if (head.Length < 2)
            throw new InvalidDataException($"{path}: the service id and where the model comes from are missing.");
        return new ApiModel(head[0], head[1..], operations, structures);

        SortedDictionary<string, ModelType> Add(string structure)
        {
            var added = new SortedDictionary<string, ModelType>(StringComparer.Ordinal);
            structures.Add(structure, added);
            return added;
        }
    }

    public static string Write(ApiModel model)
    {
        if (model.Structures.ContainsKey(OperationSection))
            throw new InvalidDataException($"{model.ServiceId} has a structure '{OperationSection}'.");
        var lines = new TextLines().Comment("service id, sources").Row([model.ServiceId, .. model.Origins]).Section(OperationSection);
        foreach (var operation in model.Operations)
            lines.Row(operation, model.InputOf(operation) ?? "");
        foreach (var structure in model.Structures.Keys.Order(StringComparer.Ordinal))
        {
            lines.Section(structure);
            foreach (var member in model.Structures[structure].OrderBy(member => member.Key, StringComparer.Ordinal))
                lines.Row(member.Key, member.Value.ToString());
        }

        return lines.ToString();
    }
}
