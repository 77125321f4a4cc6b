using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>One process reads twice while another one writes.</summary>
internal sealed class ReadAgainstWrite : Scenario
{
    public override void SetUp(World world)
    {
        Process reading = world.Start("A");
        Process writing = world.Start("B");
        world.Act(
            reading,
            "Reader",
            static async actor =>
            {
                await actor.ReadAsync();
                await actor.ReadAsync();
            }
        );
        world.Act(writing, "Writer", static actor => actor.WriteAsync());
    }
}
