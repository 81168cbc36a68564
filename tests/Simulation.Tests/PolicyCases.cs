using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Simulation.Tests;

/// <summary>A policy and the actions to judge by it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Actions">The actions, of all kinds that the policy speaks of and some others.</param>
internal sealed record PolicyCase(JsonObject Policy, IReadOnlyList<ServiceAction> Actions);

/// <summary>Makes policies of one to four statements over services picked from all of AWS, the same for the same seed.</summary>
/// <param name="seed">What all choices follow from.</param>
/// <param name="hasPlaceholders">Whether parts of the strings are placeholders or policy variables.</param>
internal sealed class PolicyCases(int seed, bool hasPlaceholders)
{
    private const int ActionsPerPolicy = 6;
    private const string AllowedToAll = "sts:GetCallerIdentity";
    private const string OfDeny = "denied_";

    private static readonly string[] Names = ["a", "ab", "b", "*", "a*", "*b", "a?"];
    private static readonly string[] Regions = ["eu-west-1", "us-east-1", "*"];
    private static readonly string[] Accounts = ["123456789012", "*"];

    private readonly Random _random = new(seed);

    /// <summary>Makes a number of them.</summary>
    public IEnumerable<PolicyCase> Take(int count) => Enumerable.Range(0, count).Select(_ => Make());

    private PolicyCase Make()
    {
        var actions = new[] { Pick(Services), Pick(Services) }
            .SelectMany(service => Enumerable.Range(0, ActionsPerPolicy / 2).Select(_ => Pick(service.Actions)))
            .Where(action => action.FullName != AllowedToAll)
            .Distinct()
            .ToArray();
        var statements = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => (JsonNode)Statement(actions)).ToArray();
        return new PolicyCase(new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statements) }, actions);
    }

    // The policy of a KMS key decides who may use it: an identity's policy alone allows nothing. The simulator takes no resource for one
    // whose form has a wildcard of its own.
    private static Service[] Services { get; } =
    [
        .. IamCatalog.Default.ServicePrefixes
            .Where(prefix => prefix != "kms")
            .Select(prefix => IamCatalog.Default.FindService(prefix)!)
            .Where(service => service.Actions.Count > 2 && !service.ResourceTypes.Any(type => type.Arns.Any(arn => arn.Contains('*')))),
    ];

    private JsonObject Statement(IReadOnlyList<ServiceAction> actions)
    {
        var isDeny = _random.Next(3) == 0;
        var statement = new JsonObject { ["Effect"] = isDeny ? "Deny" : "Allow" };
        statement[_random.Next(7) == 0 ? "NotAction" : "Action"] = List(() => Named(ActionText(Pick(actions)), isDeny));
        statement[_random.Next(7) == 0 ? "NotResource" : "Resource"] = List(() => Named(ResourceText(actions), isDeny));

        // Conditions are not judged, so two of them never take all away together.
        if (_random.Next(6) == 0)
            statement["Condition"] = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = isDeny ? "false" : "true" } };
        return statement;
    }

    /// <summary>Whether a placeholder stands in a Deny.</summary>
    public static bool IsDenied(string name) => name.StartsWith(OfDeny, StringComparison.Ordinal);

    /// <summary>What a placeholder stands for, such as <c>action</c> or <c>region</c>.</summary>
    public static string KindOf(string name) => IsDenied(name) ? name[OfDeny.Length..] : name;

    // A Deny of the very string that is allowed has tests of its own.
    private static string Named(string text, bool isDeny) =>
        isDeny ? text.Replace("{", "{" + OfDeny).Replace("${" + OfDeny, "${") : text;

    private JsonArray List(Func<string> text) =>
        [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => text()).Distinct().Select(value => (JsonNode)value)];

    private string ActionText(ServiceAction action)
    {
        var verb = string.Concat(action.Name.TakeWhile((letter, index) => index == 0 || !char.IsUpper(letter)));
        var pattern = _random.Next(6) switch
        {
            0 => action.Service + ":*",
            1 => action.Service + ":" + verb + "*",
            2 => action.Service + ":?" + action.Name[1..],
            3 when _random.Next(3) == 0 => "*",
            _ => action.FullName,
        };
        return !hasPlaceholders || pattern == "*" ? pattern : _random.Next(8) switch
        {
            0 => action.Service + ":{action}",
            1 => action.Service + ":" + verb + "{action}",
            2 => "{service}:" + action.Name,
            _ => pattern,
        };
    }

    private string ResourceText(IReadOnlyList<ServiceAction> actions)
    {
        var types = actions.SelectMany(action => action.ResourceTypes).SelectMany(acted => acted.Type.Arns).Distinct().ToArray();
        if (types.Length == 0 || _random.Next(4) == 0)
            return hasPlaceholders && _random.Next(3) == 0 ? "{resource}" : "*";
        var parts = Pick(types).Split(':', 6);
        parts[1] = Pick(["aws", "aws", "*"]);
        parts[3] = parts[3].StartsWith('$') ? Pick(Regions) : parts[3];
        parts[4] = parts[4].StartsWith('$') ? Pick(Accounts) : parts[4];
        parts[5] = _random.Next(6) == 0 ? "*" : Name(parts[5]);
        if (hasPlaceholders && _random.Next(2) == 0)
            Blur(parts);
        return string.Join(':', parts);
    }

    // The simulator takes what stands before the first slash for the type of the resource, in which wildcards mean nothing.
    private string Name(string form)
    {
        var isFirst = form.StartsWith('$');
        return ArnForm.Fill(form, _ =>
        {
            var name = isFirst && form.Contains('/') ? "a" : Pick(Names);
            isFirst = false;
            return name;
        });
    }

    private void Blur(string[] parts)
    {
        switch (_random.Next(4))
        {
            case 0 when parts[3].Length > 0:
                parts[3] = "{region}";
                break;
            case 1 when parts[4].Length > 0:
                parts[4] = "{account}";
                break;
            case 2:
                parts[5] = parts[5].EndsWith('*') ? parts[5] + "{name}" : parts[5].Length > 1 ? parts[5][..^1] + "{name}" : "{name}";
                break;
            // Without a slash, iam-simulate 0.1.173 takes the variable's own colon for one of the ARN.
            default:
                parts[5] = parts[5].IndexOf('/') > 0 ? parts[5][..^1] + "${aws:username}" : parts[5];
                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
