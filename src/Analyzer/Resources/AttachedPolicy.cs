using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The policy that a call attaches to an identity: a condition says which may be attached, not the resource.</summary>
internal static class AttachedPolicy
{
    private const string PolicyArn = "PolicyArn";

    /// <summary>The texts with that of the condition key, where the call shows the policy.</summary>
    public static ImmutableDictionary<string, string> AddTo(
        ImmutableDictionary<string, string> shown, Operation operation, RequestShape request) =>
        operation is { ServiceId: "IAM", Name: "AttachRolePolicy" or "AttachUserPolicy" or "AttachGroupPolicy" }
        && request.Member(PolicyArn) is { Visibility: Visibility.Set, Value: { } value }
        && value.TextOf().Pattern is { } text
        && ArnPattern.TryParse(text, out _)
            ? shown.Add(DiagnosticProperties.PolicyArnKey, text)
            : shown;
}
