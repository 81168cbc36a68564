using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Variables;

/// <summary>DSP1450. In version 2008-10-17 a variable is plain text.</summary>
internal sealed class InvalidVariableRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1450",
        "Malformed policy variable",
        "'{0}' {1}") with { HasFix = true, Obscures = Obscured.Resource };

    /// <summary>The strings of a statement in which variables mean something.</summary>
    public static IEnumerable<JsonString> Places(CheckedStatement statement) => statement.Resources.Select(resource => resource.Text)
        .Concat(statement.Syntax.Conditions.SelectMany(condition => condition.Values).OfType<JsonString>());

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (context.Policy.Version != PolicyVersion.Current)
            return;
        foreach (var text in Places(statement))
        {
            foreach (var variable in PolicyVariable.FindAll(text.Value))
            {
                if (variable.Fault is not null)
                    context.Report(Rule, text.SpanOf(variable.Start, variable.Length), statement.Number,
                        [text.Value.Substring(variable.Start, variable.Length).Shorten(), variable.Fault]);
            }
        }
    }
}
