using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1604. Beside its opposite, NotAction and NotResource are DSP1204's and DSP1206's.</summary>
internal sealed class AllowExceptRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1604",
        "Allow with NotAction or NotResource",
        "An Allow with {0} allows all other {1}; name what is meant with {2}");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow)
            return;
        if (statement.Syntax is { Action: null, NotAction: { } action })
            context.Report(Rule, action.Property.Name.ContentSpan, statement.Number,
                ["NotAction", "actions, those that AWS has yet to add included", "Action"]);
        if (statement.Syntax is { Resource: null, NotResource: { } resource })
            context.Report(Rule, resource.Property.Name.ContentSpan, statement.Number,
                ["NotResource", "resources, those that are yet to be made included", "Resource"]);
    }
}
