using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// The family of a task definition with its revision or without, or the ARN. Without one, ECS takes the newest and authorises that
/// (since 2024-03-21): a grant that names the family alone holds none.
/// </summary>
internal sealed class TaskDefinitionName : IResourceName
{
    private const string InArn = "task-definition/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) => [Of(ArnVariables.None, text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => arn.Resource.StartsWith(InArn, StringComparison.Ordinal)
        ? [Of(ArnVariables.None.In(arn), arn.Resource.Substring(InArn.Length))]
        : [];

    private static ArnVariables Of(ArnVariables place, string name)
    {
        var colon = name.IndexOf(':');
        return place
            .With("TaskDefinitionFamilyName", colon < 0 ? name : name.Substring(0, colon))
            .With("TaskDefinitionRevisionNumber", colon < 0 ? "*" : name.Substring(colon + 1));
    }
}
