using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>What was read of the text of a policy file: its findings and what it allows.</summary>
internal sealed class PolicyReading
{
    private static readonly ConditionalWeakTable<IamCatalog, SourceTextValueProvider<PolicyReading>[]> Providers = new();

    private PolicyReading(SourceText text, PolicyFileKind kind, IamCatalog catalog)
    {
        Text = text;
        File = PolicyFile.Read(text.ToString(), catalog, kind);
        Grants = new PolicyGrants(File, catalog);
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The file.</summary>
    public PolicyFile File { get; }

    /// <summary>What it allows.</summary>
    public PolicyGrants Grants { get; }

    /// <summary>Reads a text once by a catalog, whichever analyzers ask, for as long as it lives.</summary>
    public static SourceTextValueProvider<PolicyReading> ProviderFor(PolicyFileKind kind, IamCatalog catalog) =>
        Providers.GetValue(catalog, ProvidersFor)[(int)kind];

    private static SourceTextValueProvider<PolicyReading>[] ProvidersFor(IamCatalog catalog) => Enum.GetValues(typeof(PolicyFileKind))
        .Cast<PolicyFileKind>()
        .Select(kind => new SourceTextValueProvider<PolicyReading>(text => new PolicyReading(text, kind, catalog)))
        .ToArray();
}
