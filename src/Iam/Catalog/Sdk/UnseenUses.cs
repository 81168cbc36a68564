using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>
/// What is used with a program's credentials and never seen in its code: by AWS behind a call, by what the program runs on, by the SDK itself.
/// Nobody can say of these that no call uses them.
/// </summary>
public static class UnseenUses
{
    private const string Encryption = "services that encrypt what they store use the key with the caller's permissions";
    private const string LinkedRole = "services make their service-linked role with the caller's permissions when it is first needed";
    private const string Profile = "the SDK assumes the role that a profile names";
    private const string Logging = "Lambda, log drivers and agents write the program's output under its role";
    private const string Tracing = "tracing agents and libraries send segments under the program's role";
    private const string Session = "ECS Exec and the Systems Manager agent open their channels under the program's role";
    private const string Image = "ECS pulls the image under the task's execution role";

    private static readonly (ActionPattern Pattern, UnseenUse Use)[] Patterns = [.. new UnseenUse[]
    {
        new("ec2messages:*", Session),
        new("ecr:BatchCheckLayerAvailability", Image),
        new("ecr:BatchGetImage", Image),
        new("ecr:GetAuthorizationToken", Image),
        new("ecr:GetDownloadUrlForLayer", Image),
        new("iam:CreateServiceLinkedRole", LinkedRole),
        new("kms:CreateGrant", Encryption),
        new("kms:Decrypt", Encryption),
        new("kms:DescribeKey", Encryption),
        new("kms:Encrypt", Encryption),
        new("kms:GenerateDataKey*", Encryption),
        new("kms:ReEncrypt*", Encryption),
        new("logs:CreateLogGroup", Logging),
        new("logs:CreateLogStream", Logging),
        new("logs:PutLogEvents", Logging),
        new("ssmmessages:*", Session),
        new("sts:AssumeRole", Profile),
        new("sts:TagSession", Profile),
        new("xray:GetSampling*", Tracing),
        new("xray:PutTelemetryRecords", Tracing),
        new("xray:PutTraceSegments", Tracing),
    }.Select(use => (new ActionPattern(use.Actions), use))];

    /// <summary>All of them, sorted.</summary>
    public static IReadOnlyList<UnseenUse> All { get; } = [.. Patterns.Select(pair => pair.Use)];

    /// <summary>Whether the action is among them.</summary>
    public static bool MayUse(ServiceAction action)
    {
        var name = new ActionName(action.Service, action.Name);
        return Patterns.Any(pair => pair.Pattern.Covers(name));
    }

    /// <summary>
    /// Whether an action may be needed although the request does not set the member that asks for it: launch templates and task definitions hold
    /// roles and tags of their own.
    /// </summary>
    public static bool MayHideIn(RequiredAction required) => required.Action is "iam:PassRole" or "ec2:CreateTags";
}
