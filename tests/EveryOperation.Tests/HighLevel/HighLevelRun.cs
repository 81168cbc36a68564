using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>
/// A call of every public method of the SDK's packages, in each of their forms, analyzed once under a policy that allows none of it.
/// </summary>
public sealed class HighLevelRun : IAsyncLifetime
{
    private const string Nothing =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"organizations:LeaveOrganization","Resource":"*"}]}""";

    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private readonly List<HighLevelCall> _calls = [];

    /// <summary>The rows of high-level-apis.tsv.</summary>
    internal static IReadOnlyList<HighLevelRow> Rows { get; } =
        [.. new CatalogTables(SurfaceInputs.Find().Folders.Tables).HighLevelApis.Select(row => new HighLevelRow(row))];

    /// <summary>The calls.</summary>
    internal IReadOnlyList<HighLevelCall> Calls => _calls;

    /// <summary>The tables.</summary>
    internal ReviewedTables Tables { get; } = new(SurfaceInputs.Find());

    /// <summary>The clients, by interface and by class.</summary>
    internal ILookup<string, SdkClientRow> Clients { get; } = SurfaceInputs.Find().Clients
        .SelectMany(client => new[] { client.Interface, client.Class }, (client, name) => (Name: client.Namespace + "." + name, client))
        .ToLookup(pair => pair.Name, pair => pair.client);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var packages in SdkPackages.All)
        {
            var (empty, members) = HighLevelAnalysis.Read(packages);
            var lacking = await HighLevelAnalysis.AnalyzeAsync(empty, members, Nothing);
            var allowed = await HighLevelAnalysis.AnalyzeAsync(empty, members, Everything);
            _calls.AddRange(lacking.Select(found => new HighLevelCall(packages.Name, members[found.Key], found.Value, allowed[found.Key])));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
