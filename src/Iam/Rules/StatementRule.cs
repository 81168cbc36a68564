namespace Dstack.Permissions.Iam.Rules;

/// <summary>A check of each statement for itself.</summary>
internal abstract class StatementRule : PolicyFileRule
{
    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        foreach (var statement in context.Statements)
            Check(context, statement);
    }

    /// <summary>Reports what it finds in one statement.</summary>
    protected abstract void Check(RuleContext context, CheckedStatement statement);
}
