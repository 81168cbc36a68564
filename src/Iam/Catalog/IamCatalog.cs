using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>What AWS says of its services' permissions. Immutable; what is not asked for is not loaded.</summary>
public sealed class IamCatalog
{
    private static readonly Lazy<IamCatalog> Shared = new(() => new IamCatalog(), LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly Dictionary<string, Service> _services = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _prefixes;
    private readonly Lazy<GlobalConditionKeys> _conditionKeys;
    private readonly Lazy<SdkCatalog> _sdk;

    internal IamCatalog()
    {
        var prefixes = new List<string>();
        foreach (var row in CatalogText.Rows("services.txt"))
        {
            prefixes.Add(row[0]);
            _services.Add(row[0], new Service(row[0], row[1], row.Column(2).List(' ')));
        }

        _prefixes = [.. prefixes];
        foreach (var row in CatalogText.Rows("catalog.txt"))
        {
            switch (row[0])
            {
                case "version":
                    Version = row[1];
                    break;
                case "date":
                    Date = row[1];
                    break;
            }
        }

        _conditionKeys = Deferred(() => new GlobalConditionKeys());
        _sdk = Deferred(() => new SdkCatalog(this));
    }

    private IamCatalog(IamCatalog basis, PermissionsModel model)
    {
        Version = basis.Version;
        Date = basis.Date;
        AddedRegions = [.. basis.AddedRegions.Union(model.Regions)];
        _services = basis._services;
        _prefixes = basis._prefixes;
        if (model.Services.Count > 0)
        {
            _services = new Dictionary<string, Service>(basis._services, StringComparer.OrdinalIgnoreCase);
            foreach (var service in model.Services)
                _services[service.Prefix] = new Service(FindService(service.Prefix), service);
            _prefixes = [.. _services.Values.Select(service => service.Prefix).OrderBy(prefix => prefix, StringComparer.Ordinal)];
        }

        _conditionKeys = model.ConditionKeys.Count == 0
            ? basis._conditionKeys
            : Deferred(() => new GlobalConditionKeys(basis._conditionKeys.Value, model.ConditionKeys));
        _sdk = Deferred(() => new SdkCatalog(basis.Sdk, this, model));
    }

    /// <summary>The catalog that this assembly carries.</summary>
    public static IamCatalog Default => Shared.Value;

    /// <summary>The version of iam-data that it is built from.</summary>
    internal string Version { get; } = "";

    /// <summary>The day of that version, as <c>yyyy-MM-dd</c>.</summary>
    public string Date { get; } = "";

    /// <summary>The prefixes of all services, sorted.</summary>
    public IReadOnlyList<string> ServicePrefixes => _prefixes;

    /// <summary>The regions that models files add to those that the rules know.</summary>
    internal IReadOnlyList<string> AddedRegions { get; } = [];

    /// <summary>The condition keys that hold for every service; <c>${TagKey}</c> for a free part.</summary>
    internal IReadOnlyList<ConditionKey> GlobalConditionKeys => _conditionKeys.Value.Keys;

    /// <summary>The clients and operations of the AWS SDK for .NET.</summary>
    public SdkCatalog Sdk => _sdk.Value;

    /// <summary>
    /// The catalog with what a models file adds, and with what it says otherwise in place of what was said before. What the model does not
    /// touch is shared with this catalog, which stays as it is.
    /// </summary>
    public IamCatalog With(PermissionsModel model) => model.IsEmpty ? this : new IamCatalog(this, model);

    /// <summary>The service of that prefix, in any case; null where there is none.</summary>
    public Service? FindService(string prefix) => _services.TryGetValue(prefix, out var service) ? service : null;

    /// <summary>The action, in any case; null where there is none.</summary>
    public ServiceAction? FindAction(ActionName action) => FindService(action.Service)?.FindAction(action.Name);

    /// <summary>
    /// The condition key that a policy's key names, in any case and with its free parts filled: a global one, one of the service that its
    /// prefix names, or one of the service that a prefix of its own (<c>saml:</c>, <c>token.actions.githubusercontent.com:</c>) belongs to.
    /// </summary>
    internal ConditionKey? FindConditionKey(string key)
    {
        if (_conditionKeys.Value.Find(key) is { } global)
            return global;
        var colon = key.IndexOf(':');
        if (colon < 0)
            return null;
        var prefix = key.Substring(0, colon);
        if (FindService(prefix) is { } service)
            return service.FindConditionKey(key);
        foreach (var owner in _conditionKeys.Value.OwnersOf(prefix))
        {
            if (FindService(owner)?.FindConditionKey(key) is { } found)
                return found;
        }

        return null;
    }

    private static Lazy<T> Deferred<T>(Func<T> create) => new(create, LazyThreadSafetyMode.ExecutionAndPublication);
}
