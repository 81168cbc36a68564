using System;
using System.Collections.Generic;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Policies;

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

        _conditionKeys = new Lazy<GlobalConditionKeys>(() => new GlobalConditionKeys(), LazyThreadSafetyMode.ExecutionAndPublication);
        _sdk = new Lazy<SdkCatalog>(() => new SdkCatalog(this), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The catalog that this assembly carries.</summary>
    public static IamCatalog Default => Shared.Value;

    /// <summary>The version of iam-data that it is built from.</summary>
    public string Version { get; } = "";

    /// <summary>The day of that version, as <c>yyyy-MM-dd</c>.</summary>
    public string Date { get; } = "";

    /// <summary>The prefixes of all services, sorted.</summary>
    public IReadOnlyList<string> ServicePrefixes => _prefixes;

    /// <summary>The condition keys that hold for every service; <c>${TagKey}</c> for a free part.</summary>
    public IReadOnlyList<ConditionKey> GlobalConditionKeys => _conditionKeys.Value.Keys;

    /// <summary>The clients and operations of the AWS SDK for .NET.</summary>
    public SdkCatalog Sdk => _sdk.Value;

    /// <summary>The service of that prefix, in any case; null where there is none.</summary>
    public Service? FindService(string prefix) => _services.TryGetValue(prefix, out var service) ? service : null;

    /// <summary>The action, in any case; null where there is none.</summary>
    public ServiceAction? FindAction(ActionName action) => FindService(action.Service)?.FindAction(action.Name);

    /// <summary>
    /// The condition key that a policy's key names, in any case and with its free parts filled: a global one, one of the service that its
    /// prefix names, or one of the service that a prefix of its own (<c>saml:</c>, <c>token.actions.githubusercontent.com:</c>) belongs to.
    /// </summary>
    public ConditionKey? FindConditionKey(string key)
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
}
