namespace Dstack.Permissions.Iam.Rules;

/// <summary>A rule for policy files. It keeps no state: one instance serves all files.</summary>
internal abstract class PolicyRule(RuleDescriptor rule)
{
    /// <summary>What is fixed about it.</summary>
    public RuleDescriptor Rule { get; } = rule;

    /// <summary>Whether it can be asked of a file that is not valid JSON and whose meaning is a guess.</summary>
    public virtual bool ReadsBrokenJson => false;

    /// <summary>
    /// What it asks for faults of (<see cref="RuleContext.FindFault"/>): every rule that finds such must have checked the file before.
    /// </summary>
    public virtual Obscured AsksFor => Obscured.Nothing;

    /// <summary>Reports what it finds to the context.</summary>
    public abstract void Check(RuleContext context);
}

/// <summary>A rule that checks each statement for itself.</summary>
internal abstract class StatementRule(RuleDescriptor rule) : PolicyRule(rule)
{
    public override void Check(RuleContext context)
    {
        foreach (var statement in context.Statements)
            Check(context, statement);
    }

    /// <summary>Reports what it finds in one statement.</summary>
    protected abstract void Check(RuleContext context, CheckedStatement statement);
}
