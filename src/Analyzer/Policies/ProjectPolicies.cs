using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Policies;

/// <summary>The policies that the calls of a project may run under.</summary>
internal sealed class ProjectPolicies
{
    private readonly ImmutableArray<PolicyText> _files;
    private readonly PolicyGrants[] _grants;

    private ProjectPolicies(ImmutableArray<PolicyText> files, PolicyGrants[] grants)
    {
        _files = files;
        _grants = grants;
        Names = NamesOf(files);
        Paths = string.Join(Diagnostics.DiagnosticProperties.Separator.ToString(), files.Select(file => file.File.Path));
    }

    /// <summary>The files' names, in words.</summary>
    public string Names { get; }

    /// <summary>The files' paths, as a property of a diagnostic has them.</summary>
    public string Paths { get; }

    /// <summary>
    /// Reads the policy files of a project; null where it has none, or where one cannot be read at all: that is said at the file, and nothing
    /// is known of what it allows.
    /// </summary>
    public static ProjectPolicies? Read(
        AnalyzerOptions options, Func<SourceText, PolicyFileKind, PolicyReading?> read, CancellationToken cancellationToken)
    {
        var files = PolicyText.AllOf(options);
        var grants = new List<PolicyGrants>(files.Length);
        foreach (var file in files)
        {
            if (file.File.GetText(cancellationToken) is not { } text || read(text, file.Kind) is not { } reading)
                return null;
            grants.Add(reading.Grants);
        }

        return grants.Count == 0 ? null : new ProjectPolicies(files, grants.ToArray());
    }

    /// <summary>The judgement of the policy that is kindest to the action.</summary>
    public (Grant Grant, string FileName) Judge(ActionName action)
    {
        var (grant, index) = PolicyGrants.JudgeAny(_grants, action);
        return (grant, _files[index].FileName);
    }

    private static string NamesOf(ImmutableArray<PolicyText> files) => files.Length switch
    {
        1 => files[0].FileName,
        2 => files[0].FileName + " or " + files[1].FileName,
        _ => "any of the " + files.Length + " policy files",
    };
}
