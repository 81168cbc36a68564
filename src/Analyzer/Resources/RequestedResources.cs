using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The resources that a call names by constants: the action is needed on each of them.</summary>
/// <param name="operation">The operation that needs the action.</param>
/// <param name="action">The action as AWS describes it.</param>
/// <param name="client">The client that has the operation.</param>
/// <param name="call">The call.</param>
/// <param name="isWhole">Whether all of the operation's request is in what the call passes: then what that lacks is not set.</param>
internal sealed class RequestedResources(Operation operation, ServiceAction action, SdkClient? client, IOperation call, bool isWhole)
{
    private const string DynamoDB = "DynamoDB";
    private const string TableName = "TableName";

    /// <summary>The resources, those apart of which nothing is known.</summary>
    /// <param name="required">The action as the operation needs it.</param>
    /// <param name="request">What is seen of the request.</param>
    public IReadOnlyList<RequestedResource> In(RequiredAction required, RequestShape request)
    {
        if (client is not null && !isWhole && operation.ServiceId == DynamoDB && PersistedTable.Find(call) is { } table)
            return OfTable(table);
        if (required.Bindings.Count == 0 || required.Bindings.Any(binding => IsElsewhere(binding.Variable, request)))
            return [];
        var resources = BoundMember.Read(required.Bindings, request, PathOf, call).SelectMany(NamedBy);

        // A list may name one thing twice.
        return [.. resources.ToLookup(resource => resource.ToString()).Select(same => same.First())];
    }

    /// <summary>What fixes are told of them: what they have in common by name where that says all of it, else the ARN of each.</summary>
    public static ImmutableDictionary<string, string> Shown(IReadOnlyList<RequestedResource> resources)
    {
        var texts = resources.SelectMany(resource => resource.Shown).ToLookup(text => text.Key, text => text.Value);
        if ((resources.Count < 2 || !texts.Contains(RequestedResource.WholeArn))
            && texts.All(values => values.Distinct().Take(2).Count() == 1))
            return texts.ToImmutableDictionary(values => values.Key, values => values.First());
        return resources.Select((resource, index) => (Name: index == 0 ? "" : index.ToString(), resource))
            .ToImmutableDictionary(named => RequestedResource.WholeArn + named.Name, named => named.resource.ToString());
    }

    private IReadOnlyList<RequestedResource> OfTable(PersistedTable table)
    {
        if (ResourceNames.Read(action.Service, TableName, TableName, table.Name) is not { Count: > 0 } names)
            return [];
        var paths = new Dictionary<string, string> { [TableName] = table.Member };
        if (table.Index is null)
            return [.. new NamedForms(action, [PersistedTable.IndexMember]).Find(names, paths)];
        paths[PersistedTable.IndexMember] = PersistedTable.IndexMember;

        // Whether it is an index at all is not seen where the name of it is not.
        return ResourceNames.Read(action.Service, PersistedTable.IndexMember, PersistedTable.IndexMember, table.Index)
            is { Count: > 0 } indexes
            ? [.. new NamedForms(action, []).Find(ArnVariables.Combine([names, indexes]), paths)]
            : [];
    }

    private string PathOf(string member) => client?.MemberName(operation.Name, member) ?? member;

    private bool IsElsewhere(string variable, RequestShape request) => ResourceNames.Elsewhere(action.Service, variable) is { } member
        && request.MemberAt(PathOf(member)) is { Visibility: not Visibility.NotSet } shape
        && shape.Value.TextOf().Text?.All(char.IsDigit) != true;

    private IEnumerable<RequestedResource> NamedBy(IReadOnlyList<BoundMember> members)
    {
        var names = new List<BoundMember>();
        foreach (var member in members)
        {
            switch (member.Binding.Variable)
            {
                case RequestedResource.NoArn:
                    if (member.Shape.Visibility == Visibility.Set
                        && members.All(other => other == member || other.Shape.Visibility == Visibility.NotSet))
                        return [RequestedResource.WithoutArn(member.Path)];
                    break;
                case RequestedResource.WholeArn when member.Text is { } text:
                    // The first ARN is the one acted on; what else is bound then says the same in other words.
                    return ArnPattern.TryParse(text, out var arn) && arn.IsPlausible() && IsActedOn(arn)
                        ? [RequestedResource.OfArn(arn, member.Path)]
                        : [];
                case var variable when ResourceNames.IsModel(action.Service, variable):
                    return member.Text is { } id
                        ? ModelId.Read(id).Where(IsActedOn).Select(arn => RequestedResource.OfArn(arn, member.Path))
                        : [];
                default:
                    names.Add(member);
                    break;
            }
        }

        return OfNames(names);
    }

    private IEnumerable<RequestedResource> OfNames(IReadOnlyList<BoundMember> members)
    {
        var choices = new List<IReadOnlyList<ArnVariables>>();
        var paths = new Dictionary<string, string>();
        var notSet = new HashSet<string>();
        BoundMember? qualifier = null;
        foreach (var member in members)
        {
            var variable = member.Binding.Variable;
            if (ResourceNames.IsQualifier(action.Service, variable))
                qualifier = member;
            var text = IsNotSet(member) ? ResourceNames.Default(action.Service, variable) : member.Text;
            if (IsNotSet(member) && text is null)
                notSet.Add(variable);
            if (text is null || ResourceNames.Read(action.Service, variable, member.Name, text) is not { } read)
                continue;
            if (read.Count == 0)
                return [];
            choices.Add(read);
            paths[variable] = member.Path;
        }

        if (choices.Count == 0)
            return [];
        var named = ArnVariables.Combine(choices);
        return new NamedForms(action, notSet).Find(
            qualifier is null ? named : FunctionQualifier.Narrow(named, qualifier.Text, IsNotSet(qualifier)), paths);
    }

    private bool IsNotSet(BoundMember member) => isWhole && member.Shape.Visibility == Visibility.NotSet;

    // The ARN of an instance profile stands where the role in it is passed: it says nothing of the role.
    private bool IsActedOn(ArnPattern whole) => action.ResourceTypes.Any(acted => ArnPattern.FormsOf(acted.Type).Any(whole.Intersects));
}

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
