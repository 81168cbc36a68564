namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>A row of high-level-apis.tsv.</summary>
internal sealed class HighLevelRow(string[] columns)
{
    /// <summary>The type's full name.</summary>
    public string TypeName { get; } = columns[2] + "." + columns[0];

    /// <summary>The method's name without <c>Async</c>; <c>*</c> for the use of the type as a whole.</summary>
    public string MethodName { get; } = columns[1];

    /// <summary>The assembly.</summary>
    public string Assembly { get; } = columns[3];

    /// <summary>What it needs for certain; empty where it continues another call, or calls only now and then.</summary>
    public string Operations { get; } = columns[4] is "direct" or "deferred" or "presign" ? columns[5] : "";

    /// <summary>Whether it needs that only by what the call passes.</summary>
    public bool IsConditional { get; } = columns[6].Length > 0;

    /// <inheritdoc/>
    public override string ToString() => TypeName + "." + MethodName;
}
