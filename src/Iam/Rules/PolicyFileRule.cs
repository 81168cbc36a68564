namespace Dstack.Permissions.Iam.Rules;

/// <summary>A check of a policy file. It keeps no state: one instance serves all files.</summary>
internal abstract class PolicyFileRule
{
    /// <summary>What is fixed about it.</summary>
    public abstract PolicyRule Rule { get; }

    /// <summary>Whether it can be asked of a file that is not valid JSON and whose meaning is a guess.</summary>
    public virtual bool ReadsBrokenJson => false;

    /// <summary>Reports what it finds to the context.</summary>
    public abstract void Check(RuleContext context);
}

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
