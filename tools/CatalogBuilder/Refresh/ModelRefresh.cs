using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Output;
using Dstack.Permissions.CatalogBuilder.Packages;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>
/// Writes the folder Models from the pinned packages: the client packages, and what the old package aws-sdk knows beyond them.
/// </summary>
public sealed class ModelRefresh(RepositoryFolders folders, PackageCache cache)
{
    /// <summary>Reads all packages.</summary>
    /// <param name="done">Told of each package that is read.</param>
    public IReadOnlyCollection<ApiModel> Read(Action<string> done)
    {
        var source = PackageSource.ReadAll(folders.Sources)[PackageSource.AwsSdk];
        var old = OldModelReader.Read(cache.Open(source));
        done(source.Package);
        var shapes = new ConcurrentDictionary<string, RequestShapes>(StringComparer.Ordinal);
        var origins = old.Keys.ToDictionary(
            serviceId => serviceId, _ => new List<string> { source.Package + " " + source.Version }, StringComparer.Ordinal);
        Parallel.ForEach(ClientPackage.ReadAll(folders.ClientPackages), package =>
        {
            var (read, isFromTypings) = ClientPackageReader.Read(package, cache.Open(package.Source));
            if (!shapes.TryAdd(package.ServiceId, read))
                throw new InvalidDataException($"Two client packages have the service id '{package.ServiceId}'.");
            var origin = package.Source.Package + " " + package.Source.Version;
            lock (origins)
                origins[package.ServiceId] =
                    [isFromTypings ? origin + " " + ModelOrigins.Typings : origin, .. origins.GetValueOrDefault(package.ServiceId, [])];
            done(package.Source.Package);
        });
        foreach (var (serviceId, older) in old)
            shapes.GetOrAdd(serviceId, _ => new RequestShapes()).AddOlder(older);
        return shapes.Select(read => read.Value.ToModel(read.Key, origins[read.Key])).ToArray();
    }

    /// <summary>Writes the models and removes those that are no more.</summary>
    public void Write(IReadOnlyCollection<ApiModel> models)
    {
        var texts = models.ToDictionary(model => CatalogFileName.Create(model.ServiceId), ApiModelText.Write, StringComparer.Ordinal);
        Directory.CreateDirectory(folders.Models);
        foreach (var path in Directory.GetFiles(folders.Models).Where(path => !texts.ContainsKey(Path.GetFileName(path))))
            File.Delete(path);
        foreach (var (name, text) in texts)
            File.WriteAllText(Path.Combine(folders.Models, name), text);
    }
}
