//! Two customers, and a technician who may see the second alone: what sweeps over routes are made for.
//! Invariant: each name of the first customer holds `canary`, and nothing of the second does. Next: `fields.rs`, `walls.rs`.

use collector::app::set_up;
use collector::app::technician::{self, Part};
use collector::store::contact::Contact;
use domain::access::Role;
use support::World;
use support::pc::Pc;
use support::world::{PASSWORD, Tenant};

use crate::browser::Browser;

/// The second customer, whose technician asks.
pub struct TwoCustomers {
    pub world: World,
    /// Signed in as the technician.
    pub marek: Browser,
    /// What tells of the first customer: a word, and its ids (customer, site, device, contact).
    pub marks: [String; 5],
    pub verdi: Tenant,
    pub pc: Pc,
    pub maria: Contact,
}

impl TwoCustomers {
    /// Makes them in a collector that nobody has used yet.
    pub async fn of(world: World) -> Self {
        world.technician("Anna Bianchi", "anna@example.com").await;
        let (rossi, verdi) = (world.customer("rossi-canary").await, world.customer("verdi").await);
        let (mut rossi_pc, mut verdi_pc) =
            (world.pc(&rossi, "rossi-canary-pc").await, world.pc(&verdi, "verdi-pc").await);
        for pc in [&mut rossi_pc, &mut verdi_pc] {
            world.report(pc, 2).await;
            pc.set_free_gb(8);
            world.report(pc, 2).await;
        }
        let carla = world.contact(&rossi, "rossi-canary Carla", "carla@canary.example", "it").await;
        let maria = world.contact(&verdi, "Maria", "maria@example.com", "it").await;
        let part = Part { role: Role::Technician, customers: Some(vec![verdi.customer.id]) };
        let made = technician::invite(&world.app, "Marek", "marek@example.com", &part).await.unwrap();
        set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
        let mut marek = Browser::new(&world);
        marek.cookie = Some(format!("premura={}", world.sign_in("marek@example.com", PASSWORD).await));
        let marks = [
            "canary".to_owned(),
            rossi.customer.id.to_string(),
            rossi.site.id.to_string(),
            rossi_pc.device.id.to_string(),
            carla.id.to_string(),
        ];
        Self { world, marek, marks, verdi, pc: verdi_pc, maria }
    }

    /// A route's path with what is the second customer's own in its places.
    pub fn path(&self, route: &str) -> String {
        route
            .replace("/devices/{id}", &format!("/devices/{}", self.pc.device.id))
            .replace("{customer}", &self.verdi.customer.id.to_string())
            .replace("{site}", &self.verdi.site.id.to_string())
            .replace("{contact}", &self.maria.id.to_string())
            .replace("{number}", "2")
            .replace("{check}", "disk_space")
    }
}
