using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>The members of requests that name a role of IAM, or that hold the tags of what an operation makes.</summary>
public static partial class RequestRoles
{
    /// <summary>
    /// The members that hold the ARN or the name of a role, nested ones too: of the surest kind that the request has. The word alone says
    /// little: a message has a role, and so has a user of a dashboard; so this is asked only where AWS says that the operation passes a
    /// role.
    /// </summary>
    public static IReadOnlyList<string> OfRoles(ApiModel model, string operation) =>
        First(model, operation, IsText, [RoleOrArn(), BareRole(), RoleName()]);

    /// <summary>The members that are surely the ARN of a role of IAM, whatever AWS says of the operation.</summary>
    public static IReadOnlyList<string> OfRoleArns(ApiModel model, string operation) => First(model, operation, IsText, [RoleArn()]);

    /// <summary>
    /// The members that hold tags: of the request itself before those of what it holds, which may be filters; what is named so before what
    /// has the word at its end.
    /// </summary>
    public static IReadOnlyList<string> OfTags(ApiModel model, string operation)
    {
        IReadOnlyList<Regex> names = [Tags(), TagsAtEnd()];
        return First(model, operation, member => IsOwn(member) && MayBeTags(member), names) is { Count: > 0 } own
            ? own
            : First(model, operation, MayBeTags, names);
    }

    private static IReadOnlyList<string> First(
        ApiModel model, string operation, Func<ModelMember, bool> isOfKind, IReadOnlyList<Regex> names)
    {
        var members = model.Members(operation).Where(isOfKind).Select(member => member.Path).Order(StringComparer.Ordinal).ToArray();
        foreach (var name in names)
        {
            var found = members.Where(path => name.IsMatch(path[(path.LastIndexOf('.') + 1)..])).ToArray();
            if (found.Length > 0)
                return found;
        }

        return [];
    }

    private static bool IsOwn(ModelMember member) => !member.Path.Contains('.', StringComparison.Ordinal);

    private static bool IsText(ModelMember member) =>
        member.Kind == ModelKind.Text || member is { Kind: ModelKind.List, Type.Element.Kind: ModelKind.Text };

    private static bool MayBeTags(ModelMember member) => member.Kind is ModelKind.List or ModelKind.Map or ModelKind.Structure
        || (member.Kind == ModelKind.Text && member.Path is "Tagging" or "Tags" or "tags");

    [GeneratedRegex("[Rr]ole_?(Arn|ARN)s?$|^iamRoles?$|^AddIamRoles$|"
        + "(?<!Participant|User|RemoveIam)(?<=[a-zA-Z])Roles?$|RoleARNUpdate$|[Ii]nstanceProfileArn$")]
    private static partial Regex RoleOrArn();

    [GeneratedRegex("^roles?$|UserRole$", RegexOptions.IgnoreCase)]
    private static partial Regex BareRole();

    [GeneratedRegex("role_?name$", RegexOptions.IgnoreCase)]
    private static partial Regex RoleName();

    [GeneratedRegex("role_?arns?$|^iamrole$|serviceiamrole$", RegexOptions.IgnoreCase)]
    private static partial Regex RoleArn();

    [GeneratedRegex("^(tags?|tag_?list|tag_?set|tagging|tagspecifications?|resourcetags)$", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("[a-z]tags$", RegexOptions.IgnoreCase)]
    private static partial Regex TagsAtEnd();
}
