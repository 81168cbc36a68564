namespace Dstack.Permissions.Iam.Models;

/// <summary>An operation of an AWS API and what it needs.</summary>
/// <param name="ServiceId">The API model's service id.</param>
/// <param name="Name">The operation's name in the API model.</param>
/// <param name="Requirements">What it needs; empty where it needs no permission.</param>
public sealed record ModelOperation(string ServiceId, string Name, EquatableArray<ModelRequirement> Requirements);
