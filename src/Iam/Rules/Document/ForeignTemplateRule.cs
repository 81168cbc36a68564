using System.Collections.Generic;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>
/// DSP1005. <c>{name}</c> is the package's own placeholder, <c>${aws:...}</c> IAM's variable; neither is meant. Where the text that is not
/// filled in makes IAM refuse the policy, this one finding says so in place of the others.
/// </summary>
internal sealed class ForeignTemplateRule() : PolicyRule(Descriptor)
{
    private const string FunctionAdvice = "write its text, and {name} for what is to be filled in";

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1005",
        "Template of another language",
        "'{0}' is {1}; {2}")
    with { Obscures = Obscured.Action | Obscured.Resource | Obscured.Text | Obscured.Errors };

    public override void Check(RuleContext context)
    {
        var functions = new List<SourceSpan>();
        foreach (var node in JsonWalk.All(context.Syntax.Root!))
        {
            if (functions.Exists(span => span.Start <= node.Span.Start && node.Span.End <= span.End))
                continue;
            if (CloudFormationFunction.NameIn(node) is { } function)
            {
                functions.Add(node.Span);
                Report(context, node.Span, function, "a function of CloudFormation", FunctionAdvice);
            }
            else if (node is JsonString text)
            {
                foreach (var template in ForeignTemplate.FindAll(text.Value, context.Catalog))
                    Report(context, text.SpanOf(template.Start, template.Text.Length), template.Text, template.Kind, template.Advice);
            }
        }
    }

    private void Report(RuleContext context, SourceSpan span, string text, string kind, string advice) =>
        context.Report(Rule, span, context.StatementAt(span.Start), [text.Shorten(), kind, advice], PolicySeverity.Warning);
}
