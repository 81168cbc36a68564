using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The name of a stack, whose ARN ends in an id that CloudFormation makes up, or that ARN.</summary>
internal sealed class StackName : IResourceName
{
    private const string Variable = "StackName";
    private const string InArn = "stack/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) => [ArnVariables.None.With(Variable, text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) =>
        arn.Resource.StartsWith(InArn, StringComparison.Ordinal) && arn.Resource.Substring(InArn.Length).Split('/') is [{ } name, { } id]
            ? [ArnVariables.None.In(arn).With(Variable, name).With("Id", id)]
            : [];
}
