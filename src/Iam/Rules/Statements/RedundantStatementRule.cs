using System.Globalization;
using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>
/// DSP1212. A statement is covered by another of the same effect, at least as wide in actions and resources, under the same conditions or
/// none.
/// </summary>
internal sealed class RedundantStatementRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1212",
        "Redundant statement",
        "Statement {0} already says this; remove the statement") with { HasFix = true };

    public override void Check(RuleContext context)
    {
        foreach (var statement in context.Statements.Where(IsComparable))
        {
            var covering = context.Statements.FirstOrDefault(other => other != statement
                && IsComparable(other)
                && Covers(other.Statement, statement.Statement)
                && (other.Number < statement.Number || !Covers(statement.Statement, other.Statement)));
            if (covering is not null)
                context.Report(Rule, statement.Brace, statement.Number, [covering.Number.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static bool IsComparable(CheckedStatement statement) =>
        statement.Statement is { Effect: not null, Actions.Count: > 0, Resources.Count: > 0 };

    private static bool Covers(Statement wide, Statement narrow) =>
        wide.Effect == narrow.Effect
        && wide.IsNotAction == narrow.IsNotAction
        && wide.IsNotResource == narrow.IsNotResource
        && (wide.Conditions.Count == 0 || wide.Conditions == narrow.Conditions)
        && Covers(wide.Resources, narrow.Resources, wide.IsNotResource, ignoreCase: false)
        && Covers(wide.Actions, narrow.Actions, wide.IsNotAction, ignoreCase: true);

    // What is excepted must be excepted by the narrow statement too, so the roles turn round.
    private static bool Covers(EquatableArray<string> wide, EquatableArray<string> narrow, bool areExceptions, bool ignoreCase)
    {
        var (all, some) = areExceptions ? (narrow, wide) : (wide, narrow);
        return some.All(text => all.Any(pattern => PatternText.Covers(pattern, text, ignoreCase)));
    }
}
