using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Analyzer.Keys;

/// <summary>An action that a service performs with its caller's credentials, and that the policies do not grant the caller.</summary>
/// <param name="Forward">The action and what makes it needed.</param>
/// <param name="Prefix">The prefix of the service.</param>
/// <param name="Shortfall">How far the policies grant it.</param>
internal sealed record ForwardShortfall(ForwardAction Forward, string Prefix, OperationShortfall Shortfall);
