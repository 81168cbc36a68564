using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Simulation.Tests;

/// <summary>An action judged by a policy, and the requests that the judgement is compared on.</summary>
internal sealed record VerdictPair(JsonObject Policy, ServiceAction Action)
{
    private const int MostRequests = 500;

    /// <summary>What the project says.</summary>
    public GrantStatus Verdict { get; } =
        new PolicyGrants(PolicyFile.Read(Policy.ToJsonString(), IamCatalog.Default), IamCatalog.Default)
            .Judge(new ActionName(Action.Service, Action.Name)).Status;

    /// <summary>Whether the project says that some request is allowed.</summary>
    public bool IsGranted => Verdict is GrantStatus.Granted;

    /// <summary>
    /// The requests to simulate: the policy with its placeholders filled in, each with the resources that the action may act on.
    /// </summary>
    public IEnumerable<JsonObject> Requests()
    {
        var text = Policy.ToJsonString();
        IEnumerable<string> filled = [text];
        foreach (var name in Placeholder.FindAll(text).Select(placeholder => placeholder.Name).Distinct())
        {
            var values = ValuesOf(PolicyCases.KindOf(name)).ToArray();
            filled = [.. filled.SelectMany(one => values.Select(value => one.Replace("{" + name + "}", value)))];
        }

        return filled.Take(MostRequests).Select(one => Request(JsonNode.Parse(one)!));
    }

    private JsonObject Request(JsonNode policy) => new()
    {
        ["resources"] = new JsonArray([.. ArnForm.Candidates(Action, Strings(policy)).Select(resource => (JsonNode)resource)]),
        ["policy"] = policy,
        ["action"] = Action.FullName,
        ["contexts"] = new JsonArray(Context("true"), Context("false")),
    };

    private static JsonObject Context(string isSecure) => new() { ["aws:SecureTransport"] = isSecure, ["aws:username"] = "x" };

    private IEnumerable<string> ValuesOf(string kind) => kind switch
    {
        "action" => [Action.Name, string.Concat(Action.Name.SkipWhile((letter, at) => at == 0 || !char.IsUpper(letter))), "Other"],
        "service" => [Action.Service, "other"],
        "region" => ["eu-west-1", "us-east-1"],
        "account" => ["123456789012", "444455556666"],
        "resource" => ["*", "arn:aws:other:::x"],
        _ => ["a", "a/b", "other"],
    };

    private static IEnumerable<string> Strings(JsonNode policy) => policy["Statement"]!.AsArray()
        .SelectMany(statement => new[] { "Resource", "NotResource" }.Select(name => statement![name] as JsonArray))
        .OfType<JsonArray>()
        .SelectMany(list => list.Select(text => text!.GetValue<string>().Replace("${aws:username}", "x")));

    public override string ToString() => $"{Action.FullName} is {Verdict} by {Policy.ToJsonString()}";
}
