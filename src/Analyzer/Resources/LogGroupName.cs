using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The name of a log group, whose ARN AWS writes with <c>:*</c> at its end and without.</summary>
internal sealed class LogGroupName : IResourceName
{
    private const string Variable = "LogGroupName";

    // A prefix stands for many groups.
    public IReadOnlyList<ArnVariables> OfText(string text, string member) => member == "logGroupName"
        ? [ArnVariables.None.With(Variable, text), ArnVariables.None.With(Variable, text + ":*")]
        : [];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}
