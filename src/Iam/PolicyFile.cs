using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam;

/// <summary>The whole reading of one policy file: what stands in it, what it says, and what is wrong with it. Immutable.</summary>
public sealed class PolicyFile
{
    private readonly HashSet<int> _broken;

    private PolicyFile(
        PolicySyntax syntax, PolicyFileKind kind, IReadOnlyList<StatementReach> reaches, IReadOnlyList<PolicyFinding> findings)
    {
        Syntax = syntax;
        Kind = kind;
        Reaches = reaches;
        Findings = findings;
        _broken = [.. findings.Where(finding => finding.Severity == PolicySeverity.Error).Select(finding => finding.Statement)];
    }

    /// <summary>The document with its places.</summary>
    public PolicySyntax Syntax { get; }

    /// <summary>The document's values.</summary>
    public Policy Policy => Syntax.Policy;

    /// <summary>What the file is used for.</summary>
    internal PolicyFileKind Kind { get; }

    /// <summary>What all rules report, those off by default included, in the order of the text.</summary>
    public IReadOnlyList<PolicyFinding> Findings { get; }

    /// <summary>Whether grants can be judged by it: it is valid JSON, an object, and what it has for statements is no scalar.</summary>
    public bool IsJudgeable =>
        Syntax.Root is not null && Syntax.Json.Faults.Count == 0 && (Syntax.Statement is null or { Value: JsonObject or JsonArray });

    /// <summary>The patterns of the statements, in their order.</summary>
    internal IReadOnlyList<StatementReach> Reaches { get; }

    /// <summary>Reads a file and runs every rule on it.</summary>
    public static PolicyFile Read(
        string text, IamCatalog catalog, PolicyFileKind kind = PolicyFileKind.Managed, CancellationToken cancellationToken = default)
    {
        var syntax = PolicySyntax.Parse(text, cancellationToken);
        var context = new RuleContext(syntax, catalog, kind, cancellationToken);
        RuleRegistry.Check(context);
        return new PolicyFile(syntax, kind, context.Statements.Select(statement => statement.Reach).ToArray(), context.Findings);
    }

    /// <summary>Whether an error stands in the statement of that number (from 1), so that what it will grant is not certain.</summary>
    public bool IsBroken(int statementNumber) => _broken.Contains(statementNumber);
}
