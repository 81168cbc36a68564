using System.Runtime.CompilerServices;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.ModelFiles;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>The catalog as a project sees it: with what its models files add.</summary>
internal static class ProjectCatalog
{
    private static readonly Step Root = new(IamCatalog.Default);
    private static readonly ConditionalWeakTable<SourceText, PermissionsModelFile> Files = new();

    /// <summary>
    /// The catalog with the models of every models file among the additional files; <see cref="IamCatalog.Default"/> itself where there is
    /// none. The same texts give the same catalog for as long as they live.
    /// </summary>
    public static IamCatalog Get(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var step = Root;
        foreach (var file in ModelText.AllOf(options))
        {
            if (file.GetText(cancellationToken) is { } text)
                step = step.With(text);
        }

        return step.Catalog;
    }

    /// <summary>Whether models files describe members of libraries, which need no client of the SDK to be checked.</summary>
    internal static bool HasLibraries(AnalyzerOptions options, CancellationToken cancellationToken) =>
        Get(options, cancellationToken) is var catalog && catalog != IamCatalog.Default && !catalog.Sdk.Libraries.IsEmpty;

    /// <summary>What a models file says, read once for a text.</summary>
    internal static PermissionsModelFile Read(SourceText text) =>
        Files.GetValue(text, static read => PermissionsModelFile.Read(read.ToString()));

    /// <summary>A catalog, and those that one file more makes of it.</summary>
    private sealed class Step(IamCatalog catalog)
    {
        private readonly ConditionalWeakTable<SourceText, Step> _next = new();

        public IamCatalog Catalog => catalog;

        public Step With(SourceText text) => _next.GetValue(text, more => new Step(catalog.With(Read(more).Model)));
    }
}
