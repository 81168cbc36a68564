using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Policies;

/// <summary>What was read of the text of a policy file: its findings and what it allows.</summary>
internal sealed class PolicyReading
{
    private static readonly SourceTextValueProvider<PolicyReading>[] Providers = Enum.GetValues(typeof(PolicyFileKind))
        .Cast<PolicyFileKind>()
        .Select(kind => new SourceTextValueProvider<PolicyReading>(text => new PolicyReading(text, kind)))
        .ToArray();

    private PolicyReading(SourceText text, PolicyFileKind kind)
    {
        Text = text;
        File = PolicyFile.Read(text.ToString(), IamCatalog.Default, kind);
        Grants = new PolicyGrants(File, IamCatalog.Default);
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The file.</summary>
    public PolicyFile File { get; }

    /// <summary>What it allows.</summary>
    public PolicyGrants Grants { get; }

    /// <summary>Reads a text once, whichever analyzers ask, for as long as it lives.</summary>
    public static SourceTextValueProvider<PolicyReading> ProviderFor(PolicyFileKind kind) => Providers[(int)kind];
}
