using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>
/// Reads the package of a client of AWS's SDK for JavaScript, version 3: its schemas, or its typings where it is too old for schemas.
/// </summary>
public static partial class ClientPackageReader
{
    private const string Configuration = "dist-es/runtimeConfig.shared.js";

    /// <summary>What the package says of the requests of its client, and whether that is read from its typings.</summary>
    public static (RequestShapes Shapes, bool IsFromTypings) Read(ClientPackage package, PackageArchive archive)
    {
        var schemas = new Dictionary<string, ScriptValue>(StringComparer.Ordinal);
        var typings = new List<string>();
        string? serviceId = null;
        foreach (var (path, content) in archive.Read(path => path == Configuration || Schemas().IsMatch(path) || Typings().IsMatch(path)))
        {
            var text = Encoding.UTF8.GetString(content);
            if (path == Configuration)
                serviceId = ServiceId().Match(text).Groups[1].Value;
            else if (Schemas().IsMatch(path))
                ScriptReader.Read(package.Source.Package + "/" + path, text, schemas);
            else
                typings.Add(text);
        }

        if (serviceId != package.ServiceId)
            throw new InvalidDataException(
                $"{package.Source.Package} has the service id '{serviceId}', the table says '{package.ServiceId}'.");
        var shapes = schemas.Count > 0
            ? new SchemaReader(package.Source.Package, schemas).Read()
            : new TypingsReader(package.Source.Package, typings).Read();
        return shapes.Inputs.Count > 0
            ? (shapes, schemas.Count == 0)
            : throw new InvalidDataException($"{package.Source.Package} has no operations.");
    }

    [GeneratedRegex("serviceId: config\\?\\.serviceId \\?\\? \"([^\"]+)\"")]
    private static partial Regex ServiceId();

    [GeneratedRegex(@"^dist-es/schemas/\w+\.js$")]
    private static partial Regex Schemas();

    [GeneratedRegex(@"^dist-types/(?:models/models_\d+|models/enums|commands/\w+Command)\.d\.ts$")]
    private static partial Regex Typings();
}
