using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface.Clients;
using Dstack.Permissions.SdkSurface.Emit;
using Dstack.Permissions.SdkSurface.Models;
using Dstack.Permissions.SdkSurface.Source;

namespace Dstack.Permissions.SdkSurface;

/// <summary>Builds stand-ins for the assemblies of the AWS SDK for .NET, once a checkout.</summary>
public static class StandIns
{
    /// <summary>Builds what is not built yet.</summary>
    /// <param name="inputs">What they are made from.</param>
    /// <param name="flavour">The build they look like.</param>
    /// <param name="only">The assemblies wanted; all of them where it is empty.</param>
    /// <param name="built">Told of each assembly that had to be built.</param>
    /// <returns>The path of each assembly wanted.</returns>
    public static IReadOnlyDictionary<string, string> Build(
        SurfaceInputs inputs, SurfaceFlavour flavour, IReadOnlyCollection<string> only, Action<string>? built = null)
    {
        var wanted = inputs.Clients
            .Where(client => only.Count == 0 || only.Contains(client.Assembly))
            .GroupBy(client => client.Assembly)
            .ToList();
        if (only.Except(wanted.Select(assembly => assembly.Key)).ToList() is { Count: > 0 } unknown)
            throw new ArgumentException("The client table has no " + string.Join(", ", unknown), nameof(only));

        using var cache = SurfaceCache.Enter(Path.Combine(inputs.Folders.Root, "artifacts", "sdk-surface"), flavour, inputs.Stamp(flavour));
        var missing = wanted.Where(assembly => !File.Exists(cache.PathOf(assembly.Key))).ToList();
        if (missing.Count > 0)
            BuildAll(inputs, flavour, missing, cache, built);
        return wanted.ToDictionary(assembly => assembly.Key, assembly => cache.PathOf(assembly.Key), StringComparer.Ordinal);
    }

    private static void BuildAll(
        SurfaceInputs inputs,
        SurfaceFlavour flavour,
        List<IGrouping<string, SdkClientRow>> missing,
        SurfaceCache cache,
        Action<string>? built)
    {
        var models = new ServiceModels(inputs.OpenAwsSdk(), ApiModelText.ReadAll(inputs.Folders.Models));
        var overloads = RequestlessOverloads.Read();
        var helpers = HelperMethods.Read();
        var actions = new Lazy<ILookup<string, string>>(() => IamActions(inputs));
        var compiler = new SurfaceCompiler(flavour);
        var faults = new ConcurrentQueue<Exception>();
        Parallel.ForEach(missing, assembly =>
        {
            try
            {
                var clients = assembly.Select(row => models.Find(row.ServiceId) is { } model
                    ? ClientSurface.Of(row, model, overloads, helpers.Of(row.Interface, flavour))
                    : ClientSurface.Of(row, actions.Value[row.Prefix])).ToList();
                compiler.Compile(assembly.Key, AssemblyWriter.Write(clients, flavour), cache.PathOf(assembly.Key));
                built?.Invoke(assembly.Key);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Enqueue(fault);
            }
        });
        if (!faults.IsEmpty)
            throw new AggregateException(faults);
    }

    // Where there is no model, IAM's actions are the nearest there is to a list of the operations.
    private static ILookup<string, string> IamActions(SurfaceInputs inputs) =>
        new IamDataReader(inputs.OpenIamData()).Read().Services
            .SelectMany(service => service.Actions, (service, action) => (service.Prefix, action.Name))
            .ToLookup(action => action.Prefix, action => action.Name, StringComparer.Ordinal);
}
