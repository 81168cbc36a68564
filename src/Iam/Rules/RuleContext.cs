using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>What rules look at, and where they report.</summary>
internal sealed class RuleContext
{
    private static readonly IReadOnlyDictionary<string, string> NoProperties = new Dictionary<string, string>();

    private readonly List<PolicyFinding> _findings = [];

    public RuleContext(PolicySyntax syntax, IamCatalog catalog, PolicyFileKind kind, CancellationToken cancellationToken)
    {
        Syntax = syntax;
        Catalog = catalog;
        Kind = kind;
        CancellationToken = cancellationToken;
        Statements = [.. syntax.Statements.Zip(syntax.Policy.Statements, (node, statement) => new CheckedStatement(node, statement))];
    }

    /// <summary>The document with its places.</summary>
    public PolicySyntax Syntax { get; }

    /// <summary>The document's values.</summary>
    public Policy Policy => Syntax.Policy;

    public IamCatalog Catalog { get; }

    /// <summary>What the file is used for.</summary>
    public PolicyFileKind Kind { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The statements, in their order.</summary>
    public IReadOnlyList<CheckedStatement> Statements { get; }

    /// <summary>What has been reported, in the order of the text.</summary>
    public IReadOnlyList<PolicyFinding> Findings =>
        [.. _findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, System.StringComparer.Ordinal)];

    /// <summary>Whether the text is JSON but for slips that leave no doubt: then its meaning can be checked.</summary>
    public bool IsReadable => Syntax.Root is not null && Syntax.Json.Faults.All(fault => fault.IsClear);

    /// <summary>The number of the statement that a place of the text lies in; 0 outside of statements.</summary>
    public int StatementAt(int position)
    {
        foreach (var statement in Statements)
        {
            if (position >= statement.Syntax.Node.Span.Start && position < statement.Syntax.Node.Span.End)
                return statement.Number;
        }

        return 0;
    }

    /// <summary>The first rule that has found a fault inside a span that hides what is asked for; null where none has.</summary>
    public RuleDescriptor? FindFault(SourceSpan span, Obscured asked) => _findings
        .Find(finding => finding.Span.Start >= span.Start && finding.Span.End <= span.End && (finding.Rule.Obscures & asked) != 0)?.Rule;

    /// <summary>
    /// Takes back what rules find where another has found a text that will be another: see <see cref="Obscured.Text"/> and
    /// <see cref="Obscured.Errors"/>.
    /// </summary>
    public void DropObscured()
    {
        // Of two such rules at one place, the one that hides more goes first.
        var obscuring = _findings
            .Select(finding => finding.Rule)
            .Where(rule => rule.Obscures.HasFlag(Obscured.Text))
            .Distinct()
            .OrderByDescending(rule => rule.Obscures)
            .ToArray();
        foreach (var rule in obscuring)
        {
            foreach (var finding in _findings.Where(finding => finding.Rule == rule).ToArray())
                DropUnder(finding);
        }
    }

    private void DropUnder(PolicyFinding obscuring)
    {
        var hidden = _findings.FindAll(finding => finding.Rule != obscuring.Rule
            && (finding.Severity < PolicySeverity.Error || (obscuring.Rule.Obscures.HasFlag(Obscured.Errors) && !IsOfJson(finding)))
            && obscuring.Span.Start < finding.Span.End && finding.Span.Start < obscuring.Span.End);
        _findings.RemoveAll(hidden.Contains);
        if (hidden.Exists(finding => finding.Severity == PolicySeverity.Error) && _findings.IndexOf(obscuring) is >= 0 and var index)
            _findings[index] = obscuring with { Severity = PolicySeverity.Error };
    }

    // Whatever the text will be, the file has to be JSON.
    private bool IsOfJson(PolicyFinding finding) => Syntax.Json.Faults.Any(fault => fault.Span == finding.Span);

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="span">The offending text.</param>
    /// <param name="statement">The number of the statement it belongs to, 0 for the document.</param>
    /// <param name="arguments">What fills the rule's message.</param>
    /// <param name="severity">Where it differs from the rule's.</param>
    /// <param name="replacement">What should stand in place of the span, where there is one answer.</param>
    /// <param name="properties">Further properties for code fixes.</param>
    public void Report(
        RuleDescriptor rule,
        SourceSpan span,
        int statement,
        string[]? arguments = null,
        PolicySeverity? severity = null,
        string? replacement = null,
        params (string Name, string Value)[] properties)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var all = replacement is null && properties.Length == 0
            ? NoProperties
            : properties.ToDictionary(property => property.Name, property => property.Value);
        if (replacement is not null)
            ((Dictionary<string, string>)all).Add(FindingProperties.Replacement, replacement);
        _findings.Add(new PolicyFinding(rule, severity ?? rule.Severity, span, statement, arguments ?? [], all));
    }
}
