namespace Dstack.Backend.Runners;

/// <summary>What an instance is launched with.</summary>
public sealed record LaunchOptions(string ImageId, string InstanceType, string InstanceProfileArn, string StartScript, bool Spot);
